import { expect, test } from 'vitest'
import { familiesOfFcList, familiesOfRegistry, installedFonts } from '../../../electron/desk/installed-fonts.ts'

test('Linux: every name of every font, once', () => {
  const output =
    'Noto Serif CJK SC,Noto Serif CJK SC Light\nAR PL UKai CN,文鼎ＰＬ简中楷\nNoto Serif CJK SC\nX\\-Font\n\n'
  expect(familiesOfFcList(output)).toEqual([
    'AR PL UKai CN',
    'Noto Serif CJK SC',
    'Noto Serif CJK SC Light',
    'X-Font',
    '文鼎ＰＬ简中楷',
  ])
})

test('Windows: names without the kind of file, pairs taken apart', () => {
  const output = [
    'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts',
    '    仿宋 (TrueType)    REG_SZ    simfang.ttf',
    '    宋体 & 新宋体 (TrueType)    REG_SZ    simsun.ttc',
    '    方正小标宋_GBK (TrueType)    REG_SZ    FZXBSK.TTF',
    '',
  ].join('\r\n')
  expect(familiesOfRegistry(output)).toEqual(['仿宋', '宋体', '新宋体', '方正小标宋_GBK'].toSorted())
})

test('Windows speaks GBK', async () => {
  const line = Buffer.concat([
    Buffer.from('    '),
    Buffer.from([0xb7, 0xc2, 0xcb, 0xce]),
    Buffer.from(' (TrueType)    REG_SZ    simfang.ttf'),
  ])
  expect(
    await installedFonts('win32', async (_program, [, key = '']) => (key.startsWith('HKLM') ? line : null)),
  ).toEqual(['仿宋'])
})

test('unknown is null, not empty', async () => {
  expect(await installedFonts('linux', async () => null)).toBeNull()
  expect(await installedFonts('win32', async () => null)).toBeNull()
  expect(await installedFonts('darwin')).toBeNull()
})
