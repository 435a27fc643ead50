import {
  defaultLetterSettings,
  type FontRole,
  letterFormatLabels,
  type LetterSettings,
} from '../../../shared/bureau/letter-settings.ts'
import { fontRoles } from '../../../shared/letter/font-chain.ts'
import { FontSetting } from './font-setting.tsx'
import { ChoiceSetting, SwitchSetting, TextSetting } from './setting-fields.tsx'
import { SignedTextNotice } from './signed-text-notice.tsx'
import type { SubjectProps } from './subject.ts'

const shipped = defaultLetterSettings
const formats = (['letter', 'document'] as const).map((value) => ({ value, label: letterFormatLabels[value] }))
const contactForms = [
  { value: 'note', label: '附注，加圆括号' },
  { value: 'lines', label: '日期下分行' },
  { value: 'none', label: '不印' },
] as const

const classPlaces = [
  { value: 'topRight', label: '首页最上方右侧' },
  { value: 'aboveTitle', label: '标题右上方' },
] as const

const fontUses: Readonly<Record<FontRole, string>> = {
  mark: '发文机关标志、标题',
  body: '正文、三级以下标题',
  kai: '二级标题',
  hei: '一级标题',
  song: '页码',
  latin: '字母和数字',
}

const switches: readonly (readonly [
  (
    | 'sealSpace'
    | 'showClassMark'
    | 'showDisclosure'
    | 'disclosureNote'
    | 'showSigner'
    | 'showCopyNumber'
    | 'showImprint'
    | 'imprintOnEvenPage'
    | 'feedbackForm'
  ),
  string,
  string,
])[] = [
  ['sealSpace', '留用印位置', '加盖印章的署名和日期，GB/T 9704-2012 第7.3.5.1条'],
  ['showClassMark', '首页印办理类别', '各地规定'],
  ['showDisclosure', '首页印公开属性', '国办发〔2014〕46号'],
  ['disclosureNote', '附注印公开方式', '如（此件公开发布）'],
  ['showSigner', '印签发人', '国家标准只在上行文印；有的地方答复也要求印'],
  ['showCopyNumber', '印份号', 'GB/T 9704-2012 第7.2.1条：六位数字，每份一号；非涉密公文一般不印'],
  ['showImprint', '印版记（抄送、印发机关）', 'GB/T 9704-2012 第7.4条；信函格式不印印发机关和日期'],
  ['imprintOnEvenPage', '版记印在偶数页', 'GB/T 9704-2012 第7.4.1条；双面印刷时用，必要时前面空一页'],
  ['feedbackForm', '附征询意见表', '列入附件说明'],
]

/** A positive number of points, or null for an empty field. */
const points = (typed: string): number | null | undefined =>
  typed === '' ? null : /^\d{1,2}(?:\.\d{1,2})?$/u.test(typed) && Number(typed) > 0 ? Number(typed) : undefined

/** 信函: what the standard leaves to the place. */
export function LetterSubject({ bureau, save }: SubjectProps) {
  const { letter } = bureau
  const set = (part: Partial<LetterSettings>) => save((now) => ({ ...now, letter: { ...now.letter, ...part } }))
  const setFont = (role: FontRole, name: string) =>
    save((now) => ({ ...now, letter: { ...now.letter, fonts: { ...now.letter.fonts, [role]: name } } }))
  return (
    <>
      <SignedTextNotice />
      <ChoiceSetting
        label="格式"
        value={letter.format}
        choices={formats}
        says="GB/T 9704-2012：文件格式见第7章，信函格式见第10.1条。"
        onSave={(format) => set({ format })}
      />
      <h3>印什么</h3>
      {switches.map(([key, label, source]) => (
        <SwitchSetting
          key={key}
          label={label}
          value={letter[key]}
          says={source}
          onSave={(value) => set({ [key]: value })}
          onReset={letter[key] === shipped[key] ? undefined : () => void set({ [key]: shipped[key] })}
        />
      ))}
      <ChoiceSetting
        label="类别、公开属性的位置"
        value={letter.classMarkPlace}
        choices={classPlaces}
        onSave={(classMarkPlace) => set({ classMarkPlace })}
      />
      <ChoiceSetting
        label="承办人和电话"
        value={letter.contactsAs}
        choices={contactForms}
        onSave={(contactsAs) => set({ contactsAs })}
      />
      <TextSetting
        label="结尾"
        rows={2}
        value={letter.closing}
        says="正文没有写感谢和结尾时，自动加上这一句；留空则不加。"
        onSave={(closing) => set({ closing })}
        onReset={letter.closing === shipped.closing ? undefined : () => void set({ closing: shipped.closing })}
      />
      <h3>字体</h3>
      {fontRoles.map((role) => (
        <FontSetting
          key={role}
          role={role}
          value={letter.fonts[role]}
          says={fontUses[role]}
          onSave={(name) => setFont(role, name)}
          onReset={
            letter.fonts[role] === shipped.fonts[role] ? undefined : () => void setFont(role, shipped.fonts[role])
          }
        />
      ))}
      <h3>版头</h3>
      <TextSetting
        label="发文机关标志字号"
        width={120}
        unit="磅"
        value={letter.markSizePt === null ? '' : String(letter.markSizePt)}
        says="留空：按单位名称长短自动取，最大 62 磅。"
        onSave={async (typed) => {
          const markSizePt = points(typed)
          return markSizePt === undefined ? '请填写磅数，如 54。' : set({ markSizePt })
        }}
      />
      <TextSetting
        label="版头红线粗细"
        width={120}
        unit="磅"
        value={String(letter.redLinePt)}
        says="国家标准没有规定，各地 1—2 磅。"
        onSave={async (typed) => {
          const redLinePt = points(typed)
          return redLinePt == null ? '请填写磅数，如 1.5。' : set({ redLinePt })
        }}
        onReset={letter.redLinePt === shipped.redLinePt ? undefined : () => void set({ redLinePt: shipped.redLinePt })}
      />
    </>
  )
}
