import { Select } from 'antd'
import type { TemplateSettings } from '../../../shared/bureau/letter-template.ts'

type Key = keyof TemplateSettings

/** Which settings a template may set for itself, in the words of 设置—信函. */
const looks: readonly (readonly [Key, string, readonly (readonly [unknown, string])[]])[] = [
  [
    'format',
    '格式',
    [
      ['letter', '信函格式'],
      ['document', '文件格式'],
    ],
  ],
  [
    'sealSpace',
    '用印位置',
    [
      [true, '留'],
      [false, '不留'],
    ],
  ],
  [
    'contactsAs',
    '联系方式',
    [
      ['note', '附注'],
      ['lines', '分行'],
      ['none', '不印'],
    ],
  ],
  [
    'showClassMark',
    '办理类别',
    [
      [true, '印'],
      [false, '不印'],
    ],
  ],
  [
    'showDisclosure',
    '公开属性',
    [
      [true, '印'],
      [false, '不印'],
    ],
  ],
  [
    'classMarkPlace',
    '标注位置',
    [
      ['topRight', '页面右上角'],
      ['aboveTitle', '标题上方'],
    ],
  ],
  [
    'disclosureNote',
    '附注公开方式',
    [
      [true, '印'],
      [false, '不印'],
    ],
  ],
  [
    'showSigner',
    '签发人',
    [
      [true, '印'],
      [false, '不印'],
    ],
  ],
  [
    'showCopyNumber',
    '份号',
    [
      [true, '印'],
      [false, '不印'],
    ],
  ],
  [
    'showImprint',
    '版记',
    [
      [true, '印'],
      [false, '不印'],
    ],
  ],
  [
    'imprintOnEvenPage',
    '版记在双页',
    [
      [true, '是'],
      [false, '否'],
    ],
  ],
  [
    'feedbackForm',
    '征询意见表',
    [
      [true, '附'],
      [false, '不附'],
    ],
  ],
]

const FOLLOWS = ''

/** 版式: what this kind of letter has its own way; the rest follows 设置—信函. */
export function TemplateLook(props: {
  readonly settings: TemplateSettings
  readonly onChange: (settings: TemplateSettings) => void
}) {
  const { settings, onChange } = props
  const own = looks.filter(([key]) => settings[key] !== undefined).length
  const put = (key: Key, value: unknown) => {
    const { [key]: _, ...rest } = settings
    onChange(value === FOLLOWS ? rest : { ...rest, [key]: value })
  }
  return (
    <details className="template-look">
      <summary>版式{own === 0 ? '：都按“设置—信函”' : `：${own} 项另定，其余按“设置—信函”`}</summary>
      <div className="template-looks">
        {looks.map(([key, label, choices]) => (
          <label key={key}>
            {label}
            <Select<string>
              aria-label={label}
              value={settings[key] === undefined ? FOLLOWS : String(settings[key])}
              onChange={(chosen) => put(key, choices.find(([value]) => String(value) === chosen)?.[0] ?? FOLLOWS)}
              options={[
                { value: FOLLOWS, label: '按设置' },
                ...choices.map(([value, word]) => ({ value: String(value), label: word })),
              ]}
            />
          </label>
        ))}
      </div>
    </details>
  )
}
