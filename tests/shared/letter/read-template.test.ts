import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { letterKinds, type LetterTemplate } from '../../../shared/bureau/letter-template.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { readTemplate, TEMPLATE_LIMIT, writeTemplate } from '../../../shared/letter/read-template.ts'
import { shippedTemplates } from '../../../shared/letter/shipped-templates.ts'
import { letterBureau } from '../../fixtures/letter-case.ts'
import { caseWith } from '../../fixtures/case-with-letter.ts'

const shipped = writeTemplate(shippedTemplates.reply)

/** What is said about the shipped 答复 once something in its text is another thing. */
function saidAfter(change: (text: string) => string): string {
  const text = change(shipped)
  expect(text).not.toBe(shipped)
  const read = readTemplate(text)
  return read.ok ? '' : read.error.reason
}

describe('a sound template', () => {
  test.each(letterKinds)('%s is written and read back whole', (kind) => {
    const template = shippedTemplates[kind]
    expect(readTemplate(writeTemplate(template))).toEqual({ ok: true, value: template })
    expect(template).toMatchObject({ kind, version: 1 })
  })

  it('may begin with the mark that Windows puts before a text', () => {
    expect(readTemplate(`\ufeff${shipped}`).ok).toBe(true)
  })
})

describe('a broken template is refused with the place and the reason', () => {
  const [title, addressee] = ['"关于{{引述}}的答复"', '"{{称谓}}"']
  const line = (text: string, element: string) =>
    text.split('\n').find((one) => one.includes(`"element":"${element}"`)) ?? ''
  const without = (element: string) => (text: string) => text.replace(`${line(text, element)}\n`, '')

  test.each<readonly [string, (text: string) => string, string]>([
    [
      '漏了逗号',
      (text) => text.replace('"version": 1,', '"version": 1'),
      '第 6 行第 3 列：这里应是半角逗号或“}”，多了“"”',
    ],
    ['空文件', () => ' ', '整个文件：是空的'],
    ['不是模板', () => '[1]', '整个文件：不是复言的公文模板'],
    ['别的软件的文件', () => '{"name":"x"}', 'fuyan：不是复言的公文模板，请选从“设置—公文模板”导出的文件'],
    ['案件文件', () => '{"fuyan":"case"}', 'fuyan：这是案件文件，不是公文模板，请选从“设置—公文模板”导出的文件'],
    [
      '更新的版本',
      (text) => text.replace('"schema": 1', '"schema": 2'),
      'schema：这个模板是更新版本的复言导出的，请先升级本机的复言',
    ],
    [
      '没有这种公文',
      (text) => text.replace('"kind": "reply"', '"kind": "memo"'),
      'kind：没有这种公文，只能是 reply（答复）',
    ],
    [
      '密级',
      (text) => text.replace('"element":"urgency"', '"element":"密级"'),
      '第 2 项：没有“密级”这种要素，本系统不处理涉密件',
    ],
    [
      '要素写错',
      (text) => text.replace('"element":"title"', '"element":"titel"'),
      '第 8 项：没有“titel”这种要素，是不是 title（标题）？',
    ],
    [
      '要素写中文',
      (text) => text.replace('"element":"title"', '"element":"标题"'),
      '第 8 项：没有“标题”这种要素，是不是 title（标题）？',
    ],
    ['域写错', (text) => text.replace('{{引述}}', '{{引叙}}'), '第 8 项 标题：没有域{{引叙}}，是不是{{引述}}？'],
    ['别的公文的域', (text) => text.replace('{{引述}}', '{{退办理由}}'), '第 8 项 标题：答复里不能用域{{退办理由}}'],
    [
      '对象自带的名字作域',
      (text) => text.replace('{{引述}}', '{{constructor}}'),
      '第 8 项 标题：没有域{{constructor}}',
    ],
    ['没有收住', (text) => text.replace('{{引述}}的', '{{引述的'), '第 8 项 标题：第 3 个字处的“{{”没有用“}}”收住'],
    ['没有打开', (text) => text.replace('{{引述}}的', '引述}}的'), '第 8 项 标题：第 5 个字处的“}}”前面没有“{{”'],
    [
      '条件写错',
      (text) => text.replace('非正文已有结尾', '非正文有结尾'),
      '第 13 项 段落：没有条件“非正文有结尾”，是不是“非正文已有结尾”？',
    ],
    [
      '矛盾的条件',
      (text) => text.replace('["印份号"]', '["印份号","非印份号"]'),
      '第 1 项 份号：“印份号”和“非印份号”不会同时成立，这一项永远印不出来',
    ],
    [
      '次序',
      (text) =>
        text
          .replace(`${line(text, 'addressee')}\n`, '')
          .replace(line(text, 'signature'), `${line(text, 'signature')}\n${line(text, 'addressee')}`),
      '第 15 项 主送：应排在第 14 项“署名和日期”前面',
    ],
    ['缺标题', without('title'), '整个模板：缺少“标题”'],
    ['缺正文', without('body'), '整个模板：缺少“正文”'],
    [
      '两个标题',
      (text) => text.replace(line(text, 'title'), `${line(text, 'title')}\n${line(text, 'title')}`),
      '第 9 项 标题：“标题”最多 1 项，这是第 2 项',
    ],
    [
      '标题带条件',
      (text) => text.replace(line(text, 'title'), line(text, 'title').replace('"when":[]', '"when":["重新办理"]')),
      '第 8 项 标题：“标题”每件都要有，不能带条件',
    ],
    ['空标题', (text) => text.replace(title, '""'), '第 8 项 标题：内容是空的'],
    ['主送带冒号', (text) => text.replace(addressee, '"{{称谓}}："'), '第 9 项 主送：末尾不写冒号，印出时自动加上'],
    ['附注没有括号', (text) => text.replace('（{{联系方式}}）', '{{联系方式}}'), '附注应写在圆括号里'],
    ['控制字符', (text) => text.replace('的答复"', '的\\u0007答复"'), '第 8 项 标题：有看不见的控制字符'],
    ['半个字', (text) => text.replace('的答复"', '的\\ud800答复"'), '第 8 项 标题：有看不见的控制字符'],
    [
      '太长',
      (text) => text.replace(title, `"${'长'.repeat(2001)}"`),
      '第 8 项 标题 的内容（text）：太长，最多 2000 字',
    ],
    ['多了一样', (text) => text.replace(`"text":${title}`, `"text":${title},"size":22`), '第 8 项 标题：多了“size”'],
    ['少了一样', (text) => text.replace(`"text":${title},`, ''), '第 8 项 标题 的内容（text）：没有写'],
    [
      '日期',
      (text) => text.replace('"validFrom": null', '"validFrom": "2026-02-30"'),
      '生效日期（validFrom）：日期应写作 2026-03-05 的样子',
    ],
    [
      '有效期颠倒',
      (text) =>
        text
          .replace('"validFrom": null', '"validFrom": "2026-03-01"')
          .replace('"validUntil": null', '"validUntil": "2026-02-01"'),
      '整个模板：有效期到 2026-02-01 为止，早于开始的 2026-03-01',
    ],
    [
      '版式',
      (text) => text.replace('"settings": {}', '"settings": {"format":"pdf"}'),
      '版式（settings.format）：只能是 document、letter',
    ],
    [
      '自带的名字',
      (text) => text.replace('"settings": {}', '"settings": {"__proto__":{}}'),
      '整个文件：不能有名为“__proto__”的内容',
    ],
    ['太大', (text) => text + ' '.repeat(TEMPLATE_LIMIT), '整个文件：太大，公文模板最多 20 万字'],
  ])('%s', (_, change, said) => {
    expect(saidAfter(change)).toContain(said)
  })

  it('names five faults and counts the rest', () => {
    const said = saidAfter((text) => text.replaceAll('{{', '{{甲乙丙丁').replaceAll('非', ''))
    expect(said.split('\n')).toHaveLength(6)
    expect(said).toMatch(/另有 \d+ 处。$/u)
  })

  it('退办函 has no text of the clerk, and must say something', () => {
    const text = writeTemplate(shippedTemplates.returnLetter)
    const body = readTemplate(text.replace(/\n.*"paragraph"/u, '\n    {"element":"body","when":[]},$&'))
    expect(!body.ok && body.error.reason).toBe('第 8 项 正文：退办函没有承办人起草的正文，请改用“段落”')
    const said = readTemplate(
      text
        .split('\n')
        .filter((one) => !one.includes('"paragraph"'))
        .join('\n'),
    )
    expect(!said.ok && said.error.reason).toBe('整个模板：缺少“段落”，没有内容')
  })
})

describe('whatever happens to a shipped template, it is read or refused with a place', () => {
  const bureau = letterBureau()
  const refusedWithPlace =
    /^(?:第 \d+ (?:行第 \d+ 列|项)[^：]*|整个文件|整个模板|fuyan|schema|kind|[^：]+（[\w.]+）)：./u

  function survives(text: string): boolean {
    const read = readTemplate(text)
    if (!read.ok) {
      expect(read.error.reason).toMatch(refusedWithPlace)
      return false
    }
    const template: LetterTemplate = read.value
    const letter = composeLetter(template.kind, caseWith(template.kind), bureau, { template })
    expect(letter.ok).toBe(true)
    return true
  }

  const texts = fc.constantFrom(...letterKinds.map((kind) => writeTemplate(shippedTemplates[kind])))

  it('its characters changed', () => {
    let refused = 0
    const piece = fc.oneof(
      fc.string({ maxLength: 6, unit: 'binary' }),
      fc.constantFrom(
        '{{',
        '}}',
        '"',
        ',',
        '[]',
        '{}',
        'null',
        '非',
        '{{引述}}',
        '\ud800',
        '\u0000',
        '__proto__',
        '\\u0000',
        '：',
      ),
    )
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.tuple(fc.nat(), fc.nat(12), piece), { minLength: 1, maxLength: 4 }),
        (text, cuts) => {
          if (
            !survives(
              cuts.reduce((now, [at, cut, put]) => {
                const place = at % (now.length + 1)
                return now.slice(0, place) + put + now.slice(place + cut)
              }, text),
            )
          )
            refused += 1
        },
      ),
      { numRuns: 1500 },
    )
    expect(refused).toBeGreaterThan(100)
  })

  it('its values changed', () => {
    let sound = 0
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        0,
        -1,
        1.5,
        '',
        [],
        {},
        true,
        '密级',
        '{{引述}}',
        '{{',
        '非非重新办理',
        '2026-01-01',
      ),
      fc.anything({ maxDepth: 2 }),
    )
    const path = fc.constantFrom(
      'kind',
      'version',
      'label',
      'source',
      'validFrom',
      'validUntil',
      'settings',
      'elements',
      'extra',
    )
    const shape = fc.oneof(
      fc.record({ at: path, put: odd }),
      fc.record({
        element: fc.nat(),
        key: fc.constantFrom('element', 'text', 'when', 'names', 'copyTo', 'series', 'size'),
        put: odd,
      }),
      fc.record({ element: fc.nat(), move: fc.nat() }),
      fc.record({ element: fc.nat(), drop: fc.constant(true) }),
    )
    fc.assert(
      fc.property(texts, fc.array(shape, { minLength: 1, maxLength: 3 }), (text, changes) => {
        const value = JSON.parse(text) as { elements: unknown } & Record<string, unknown>
        for (const change of changes) {
          if ('at' in change) value[change.at] = change.put
          else if (Array.isArray(value.elements) && value.elements.length > 0) {
            const elements: unknown[] = value.elements
            const at = change.element % elements.length
            const element = elements[at]
            if ('drop' in change) elements.splice(at, 1)
            else if ('move' in change) elements.splice(change.move % elements.length, 0, ...elements.splice(at, 1))
            else if (typeof element === 'object' && element !== null)
              Object.assign(element, { [change.key]: change.put })
          }
        }
        let changed: string | undefined
        try {
          changed = JSON.stringify(value)
        } catch {
          return
        }
        if (survives(changed)) sound += 1
      }),
      { numRuns: 1500 },
    )
    // The test would prove nothing if no mutation were sound.
    expect(sound).toBeGreaterThan(50)
  })
})
