import { expect, it } from 'vitest'
import { repairPaste } from '../../../shared/intake/paste-repair.ts'

it.each([
  ['部首 ⼀⼈ 改为汉字', '⼀⼈为本', '一人为本', ['kangxi', 'kangxi']],
  ['全角数字不动', '１５个：', '１５个：', []],
  ['零宽', '科\u200B技', '科技', ['hidden']],
  ['文字方向', '\u202E科技', '科技', ['bidi']],
  ['软连字符', '科\u00AD技', '科技', ['softHyphen']],
  ['不间断空格', '中型\u00A0eVTOL', '中型 eVTOL', ['hardBlank']],
  ['段首空格', '　　您提出的建议', '您提出的建议', ['indent']],
  ['页码', '甲。\n— 3 —\n乙。', '甲。\n乙。', ['pageNumber']],
  ['文件头标记', '\uFEFF科技', '科技', []],
])('%s', (_, source, text, kinds) => {
  const repaired = repairPaste(source)
  expect(repaired.text).toBe(text)
  expect(repaired.repairs.map((repair) => repair.kind)).toEqual(kinds)
})

it('shows an invisible character by its code', () => {
  expect(repairPaste('科\u200B技').repairs[0]).toEqual({ kind: 'hidden', line: 1, quote: '科〈U+200B〉技' })
})

it('joins lines of a PDF', () => {
  const repaired = repairPaste(
    '我局将会同市城管局、市公安局交警支队继续加大停车设施供给，优\n化停车资源配置，加强停车秩序管理，努力缓解群众停车难问题，不\n断提升城市治理水平。',
  )
  expect(repaired.text.split('\n')).toHaveLength(1)
  expect(repaired.repairs.filter((repair) => repair.kind === 'join')).toHaveLength(2)
})
