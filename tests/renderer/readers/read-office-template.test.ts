import { zipSync } from 'fflate'
import { Paragraph, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import { type OfficeTemplateFile, readOfficeTemplate } from '../../../renderer/readers/read-office-template.ts'
import { officeFieldNames } from '../../../shared/letter/office-fields.ts'
import { edited, officeTemplate, paragraph, type Parts, wholeTemplate } from '../../fixtures/office-template.ts'

function read(bytes: Uint8Array, name = '模板.docx'): OfficeTemplateFile {
  const found = readOfficeTemplate(name, bytes)
  if (!found.ok) throw new Error(found.error.reason)
  return found.value
}

const refusal = (bytes: Uint8Array, name = '模板.docx'): string => {
  const found = readOfficeTemplate(name, bytes)
  return found.ok ? '（可以导入）' : found.error.reason
}

const inDocument = (parts: Parts, from: string | RegExp, to: string) => {
  const before = String(parts['word/document.xml'])
  const after = before.replace(from, to)
  if (after === before) throw new Error(`nothing to replace: ${String(from)}`)
  parts['word/document.xml'] = after
}

describe('the fields of a template', () => {
  test('are found in lines, tables, headers, footers, text boxes, controls, and cut over runs', async () => {
    const { fields, unknown, notices } = read(await wholeTemplate())
    expect(new Set(fields)).toEqual(
      new Set(officeFieldNames.filter((name) => !['份号', '发文机关标志', '附件', '承办负责人'].includes(name))),
    )
    expect(unknown).toEqual([])
    expect(notices).toEqual([])
  })

  test('an unknown one is named with its place and the one that was probably meant', async () => {
    const template = await officeTemplate([
      paragraph('{{文号}}{{预算}}'),
      paragraph('｛｛主送｝｝与{标题}与{预算}'),
      paragraph('{{正文}}'),
    ])
    expect(read(template).unknown).toEqual([
      { written: '{{文号}}', nearest: '发文字号', place: '正文第 3 段' },
      { written: '{{预算}}', nearest: null, place: '正文第 3 段' },
      { written: '｛｛主送｝｝', nearest: '主送', place: '正文第 4 段' },
      { written: '{标题}', nearest: '标题', place: '正文第 4 段' },
    ])
  })

  test('what the clerk should know is said', async () => {
    const template = await officeTemplate([paragraph('{{主送}}：'), paragraph('抄送{{抄送}} 。'), paragraph('{{署名}')])
    const { notices } = read(template)
    expect(notices).toEqual([
      '正文第 3 段：{{主送}} 填入时自带“：”，请删去模板里它后面的“：”。',
      '正文第 4 段：{{抄送}} 填入时自带“。”，请删去模板里它后面的“。”。',
      '正文第 5 段有不成对的花括号：“{{署名}”。字段要写成 {{主送}} 的样子。',
      '模板里没有 {{正文}}，导出的公文会没有正文。',
    ])
    const twice = read(await officeTemplate([paragraph('{{正文}}'), paragraph('{{正文}}')]))
    expect(twice.notices).toEqual(['{{正文}} 出现 2 次，会印 2 遍。'])
  })

  test('comments are not looked into, but said; so is recording', async () => {
    const template = edited(await wholeTemplate(), (parts) => {
      parts['word/comments.xml'] =
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1"><w:p><w:r><w:t>{{批注字段}}</w:t></w:r></w:p></w:comment></w:comments>'
      parts['word/settings.xml'] = String(parts['word/settings.xml']).replace(
        '</w:settings>',
        '<w:trackRevisions/></w:settings>',
      )
    })
    const { unknown, notices } = read(template)
    expect(unknown).toEqual([])
    expect(notices.join()).toContain('1 条批注')
    expect(notices.join()).toContain('开着“修订”')
  })
})

describe('a field of several paragraphs stands alone in its own', () => {
  test.each([
    ['前{{正文}}后', '同段还有文字“前后”（正文第 3 段）'],
    ['{{正文}}{{附注}}', '同段还有文字“{{附注}}”（正文第 3 段）'],
    [' {{ 正文 }}　', '（可以导入）'],
  ])('%s', async (text, said) => {
    expect(refusal(await officeTemplate([paragraph(text)]))).toContain(said)
  })

  test('not in a header, a text box or a content control', async () => {
    const whole = await wholeTemplate()
    const inHeader = edited(whole, (parts) => {
      parts['word/header1.xml'] = String(parts['word/header1.xml']).replace('内部 {{发文字号}} 号文', '{{正文}}')
    })
    expect(refusal(inHeader)).toContain('不能放在页眉里')
    expect(refusal(edited(whole, (parts) => inDocument(parts, /抄送：\{\{抄送\}\}/gu, '{{附注}}')))).toContain(
      '不能放在文本框里',
    )
    const control = edited(whole, (parts) =>
      inDocument(
        parts,
        /<w:p><w:r><w:rPr>(?:(?!<w:p>)[\s\S])*?\{\{正文\}\}(?:(?!<w:p>)[\s\S])*?<\/w:p>/u,
        '<w:sdt><w:sdtContent><w:p><w:r><w:t>{{正文}}</w:t></w:r></w:p></w:sdtContent></w:sdt>',
      ),
    )
    expect(refusal(control)).toContain('不能放在内容控件里')
  })

  test('not with a section break, a picture or a page break', async () => {
    const withBreak = await officeTemplate([
      new Paragraph({ children: [new TextRun('{{正文}}'), new TextRun({ break: 1 })] }),
    ])
    expect(refusal(withBreak)).toContain('还有图形、红线、分页或分节（正文第 3 段）')
  })
})

describe('a file that must not become a template', () => {
  const planted: readonly (readonly [string, (parts: Parts) => void, string])[] = [
    [
      'an insertion',
      (parts) =>
        inDocument(
          parts,
          '<w:body>',
          '<w:body><w:p><w:ins w:id="9" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins></w:p>',
        ),
      '接受全部修订',
    ],
    [
      'a deletion in a header',
      (parts) => {
        parts['word/header1.xml'] = String(parts['word/header1.xml']).replace('<w:p>', '<w:p><w:del w:id="9"/>')
      },
      '接受全部修订',
    ],
    ['a move', (parts) => inDocument(parts, '<w:body>', '<w:body><w:p><w:moveTo w:id="9"/></w:p>'), '接受全部修订'],
    [
      'changed properties of a run',
      (parts) => inDocument(parts, '<w:rPr>', '<w:rPr><w:rPrChange w:id="9"/>'),
      '接受全部修订',
    ],
    [
      'changed properties of a paragraph',
      (parts) => inDocument(parts, '<w:body>', '<w:body><w:p><w:pPr><w:pPrChange w:id="9"/></w:pPr></w:p>'),
      '接受全部修订',
    ],
    [
      'a macro',
      (parts) => {
        parts['word/vbaProject.bin'] = new Uint8Array([1])
      },
      '有宏',
    ],
    [
      'a macro-enabled type',
      (parts) => {
        parts['[Content_Types].xml'] = String(parts['[Content_Types].xml']).replace(
          'wordprocessingml.document.main',
          'wordprocessingml.document.macroEnabled.main',
        )
      },
      '有宏',
    ],
    [
      'a .dotx',
      (parts) => {
        parts['[Content_Types].xml'] = String(parts['[Content_Types].xml']).replace(
          'wordprocessingml.document.main+xml',
          'wordprocessingml.template.main+xml',
        )
      },
      '.dotx',
    ],
    [
      'an attached template',
      (parts) => relation(parts, 'word/_rels/settings.xml.rels', 'attachedTemplate', 'file:///c:/x.dotm', true),
      '挂着另一个模板',
    ],
    [
      'a link',
      (parts) => relation(parts, 'word/_rels/document.xml.rels', 'hyperlink', 'http://x.example', true),
      '取消超链接',
    ],
    [
      'a linked picture',
      (parts) => relation(parts, 'word/_rels/document.xml.rels', 'image', '\\\\server\\x.png', true),
      '指向外部',
    ],
    [
      'an embedded object',
      (parts) => relation(parts, 'word/_rels/document.xml.rels', 'oleObject', 'embeddings/o.bin', false),
      '嵌有其他文件',
    ],
    [
      'an embedded part without a relation',
      (parts) => {
        parts['word/embeddings/o.bin'] = new Uint8Array([1])
      },
      '嵌有其他文件',
    ],
    [
      'foreign content',
      (parts) => relation(parts, 'word/_rels/document.xml.rels', 'aFChunk', 'afchunk.htm', false),
      '外来内容',
    ],
    [
      'a field that fetches',
      (parts) =>
        inDocument(
          parts,
          '<w:body>',
          '<w:body><w:p><w:r><w:instrText xml:space="preserve"> INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "c:/x" </w:instrText></w:r></w:p>',
        ),
      '域',
    ],
    [
      'a command',
      (parts) =>
        inDocument(parts, '<w:body>', '<w:body><w:p><w:fldSimple w:instr="DDEAUTO c:/x &quot;a&quot;"/></w:p>'),
      '域',
    ],
    [
      'an entity',
      (parts) => {
        parts['word/document.xml'] = `<!DOCTYPE x [<!ENTITY a "b">]>${String(parts['word/document.xml'])}`
      },
      '外部实体',
    ],
    [
      'a signature',
      (parts) => {
        parts['_xmlsignatures/sig1.xml'] = '<a/>'
      },
      '电子印章',
    ],
    [
      'another name for the same language',
      (parts) =>
        inDocument(
          parts,
          'schemas.openxmlformats.org/wordprocessingml/2006/main',
          'purl.oclc.org/ooxml/wordprocessingml/main',
        ),
      '另存为 .docx',
    ],
    ['a broken part', (parts) => inDocument(parts, '</w:body>', ''), '已损坏'],
    ['a mark of secrecy', (parts) => inDocument(parts, /\{\{主送\}\}/u, '机密★1年'), '密级标志'],
    ['too many paragraphs', (parts) => inDocument(parts, '<w:body>', `<w:body>${'<w:p/>'.repeat(2001)}`), '太长'],
    [
      'no field',
      (parts) => {
        for (const name of Object.keys(parts).filter((one) => /^word\/[^/]+\.xml$/u.test(one))) {
          parts[name] = String(parts[name]).replace(/[{}]/gu, '')
        }
      },
      '没有字段',
    ],
  ]

  test.each(planted)('%s', async (_, plant, said) => {
    expect(refusal(edited(await wholeTemplate(), plant))).toContain(said)
  })

  test('a password, an old .doc, a text, an empty file, a zip bomb', async () => {
    const ole = new Uint8Array(4096)
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(refusal(ole, '旧.doc')).toContain('旧格式')
    const locked = ole.slice()
    locked.set(new Uint8Array(Uint16Array.from('EncryptedPackage', (sign) => sign.charCodeAt(0)).buffer), 1024)
    expect(refusal(locked)).toContain('打开密码')
    expect(refusal(new TextEncoder().encode('{{主送}}'), '模板.txt')).toContain('不是 .docx')
    expect(refusal(new Uint8Array(0))).toContain('空的')
    expect(refusal(zipSync({ 'a.txt': new Uint8Array(1) }))).toContain('不是 .docx')
    const bomb = edited(await wholeTemplate(), (parts) => {
      parts['word/media/bomb.bin'] = new Uint8Array(40 * 1024 * 1024)
    })
    expect(refusal(bomb)).toContain('过大')
  })

  test('every byte cut off is told, and nothing throws', async () => {
    const whole = await wholeTemplate()
    for (let size = 0; size < whole.length; size += Math.ceil(whole.length / 60)) {
      expect(readOfficeTemplate('模板.docx', whole.subarray(0, size)).ok).toBe(false)
    }
  })
})

test('what is filled in is the file that was looked at, part for part; the file itself stays as it is', async () => {
  const template = await wholeTemplate()
  const before = template.slice()
  const { checked } = read(template)
  expect(template).toEqual(before)
  const again = read(checked)
  expect(again.fields).toEqual(read(template).fields)
  expect(again.checked).toEqual(checked)
})

function relation(parts: Parts, name: string, type: string, target: string, external: boolean): void {
  const one = `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`
  const rels =
    parts[name] ??
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
  parts[name] = String(rels).replace('</Relationships>', `${one}</Relationships>`)
}
