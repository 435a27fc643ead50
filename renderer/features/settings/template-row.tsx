import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, HolderOutlined } from '@ant-design/icons'
import { Button, Dropdown, Segmented, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { elementLabels, type LetterKind, type TemplateElement } from '../../../shared/bureau/letter-template.ts'
import { isNeeded, type TemplateFault } from '../../../shared/letter/check-template.ts'
import { conditionsOf } from '../../../shared/letter/template-conditions.ts'
import { fieldsOf } from '../../../shared/letter/template-fields.ts'
import { GrowingText } from '../../ui/growing-text.tsx'

const dragType = 'application/x-fuyan-element'

const seriesChoices = [
  { value: 'reply', label: '答复系列' },
  { value: 'coOpinion', label: '会办系列' },
  { value: 'other', label: '其他系列' },
] as const

/** What elements without a wording print. */
const says: Partial<Record<TemplateElement['element'], string>> = {
  copyNumber: '六位数字',
  urgency: '按稿件选定的特急、加急',
  signer: '签发人姓名',
  body: '承办人起草的正文',
  signature: '本单位名称、成文日期，按设置留用印位置',
}

/** Several entries are written one a line. */
const linesOf = (typed: string): readonly string[] => (typed === '' ? [] : typed.split('\n'))

/** One element: its wording with the menu of fields, its conditions, and its place among the others. */
export function TemplateRow(props: {
  readonly kind: LetterKind
  readonly index: number
  readonly last: boolean
  readonly element: TemplateElement
  readonly faults: readonly TemplateFault[]
  readonly focused: boolean
  readonly onChange: (element: TemplateElement) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onDropAt: (from: number) => void
  readonly onRemove: () => void
}) {
  const { kind, index, last, element, faults, focused, onChange, onMove, onDropAt, onRemove } = props
  const row = useRef<HTMLLIElement>(null)
  const name = elementLabels[element.element]
  useEffect(() => {
    if (!focused) return
    const target = row.current?.querySelector<HTMLElement>('textarea') ?? row.current
    target?.focus()
  }, [focused])
  return (
    <li
      ref={row}
      className="template-row"
      data-wrong={faults.length > 0}
      tabIndex={-1}
      aria-label={`第 ${index + 1} 项 ${name}`}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        onMove(event.key === 'ArrowUp' ? -1 : 1)
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(dragType)) event.preventDefault()
      }}
      onDrop={(event) => {
        const from = event.dataTransfer.getData(dragType)
        if (from === '') return
        event.preventDefault()
        onDropAt(Number(from))
      }}
    >
      <span
        className="template-handle"
        draggable
        title="拖动换位置；也可按 Alt+↑、Alt+↓"
        onDragStart={(event) => {
          event.dataTransfer.setData(dragType, String(index))
          event.dataTransfer.effectAllowed = 'move'
        }}
      >
        <HolderOutlined />
        {index + 1}
      </span>
      <span className="template-name">{name}</span>
      <div className="template-content">
        <Wording kind={kind} element={element} name={name} wrong={faults.length > 0} onChange={onChange} />
        {!isNeeded(kind, element.element) && (
          <Select<string[]>
            className="template-when"
            mode="multiple"
            variant="borderless"
            aria-label={`${name}的条件`}
            placeholder="不限条件，点此添加"
            value={[...element.when]}
            onChange={(when) => onChange({ ...element, when })}
            options={conditionsOf(kind).flatMap((condition) => [
              { value: condition.name, label: condition.name, title: condition.label },
              { value: `非${condition.name}`, label: `非${condition.name}`, title: `不是：${condition.label}` },
            ])}
          />
        )}
        {faults.map((fault) => (
          <p key={fault.reason} className="setting-wrong" role="alert">
            {fault.reason}
          </p>
        ))}
      </div>
      <span className="template-acts">
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={`${name}上移`}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={`${name}下移`}
          disabled={last}
          onClick={() => onMove(1)}
        />
        {/* What every letter must have keeps its room, so that the arrows stay in line. */}
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={`去掉${name}`}
          disabled={isNeeded(kind, element.element)}
          title={isNeeded(kind, element.element) ? '每件都要有，不能去掉' : `去掉${name}`}
          onClick={onRemove}
        />
      </span>
    </li>
  )
}

function Wording(props: {
  readonly kind: LetterKind
  readonly element: TemplateElement
  readonly name: string
  readonly wrong: boolean
  readonly onChange: (element: TemplateElement) => void
}) {
  const { kind, element, name, wrong, onChange } = props
  const field = (text: string, write: (text: string) => TemplateElement, placeholder: string) => (
    <FieldText
      kind={kind}
      name={name}
      text={text}
      wrong={wrong}
      placeholder={placeholder}
      onChange={(typed) => onChange(write(typed))}
    />
  )
  if ('text' in element) return field(element.text, (text) => ({ ...element, text }), '请填写内容')
  switch (element.element) {
    case 'attachments':
      return field(
        element.names.join('\n'),
        (text) => ({ ...element, names: linesOf(text) }),
        '只印正文里列的附件；要加的一行一个',
      )
    case 'imprint':
      return field(
        element.copyTo.join('\n'),
        (text) => ({ ...element, copyTo: linesOf(text) }),
        '没有抄送；要加的一行一个',
      )
    case 'number':
      return (
        <Segmented
          aria-label="文号系列"
          value={element.series}
          options={[...seriesChoices]}
          onChange={(series) => onChange({ ...element, series })}
        />
      )
    default:
      return <span className="quiet">{says[element.element] ?? ''}</span>
  }
}

/** A wording, and the menu that puts a field where the cursor stands. */
function FieldText(props: {
  readonly kind: LetterKind
  readonly name: string
  readonly text: string
  readonly wrong: boolean
  readonly placeholder: string
  readonly onChange: (text: string) => void
}) {
  const { kind, name, text, wrong, placeholder, onChange } = props
  const box = useRef<HTMLDivElement>(null)

  function insert(field: string) {
    const area = box.current?.querySelector('textarea')
    const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length]
    const put = `{{${field}}}`
    onChange(text.slice(0, from) + put + text.slice(to))
    // After React has written the new value; before that the cursor would go to the end.
    requestAnimationFrame(() => {
      area?.focus()
      area?.setSelectionRange(from + put.length, from + put.length)
    })
  }

  return (
    <div className="template-wording" ref={box}>
      <GrowingText
        rows={1}
        mostRows={6}
        maxLength={2000}
        aria-label={`${name}的内容`}
        value={text}
        status={wrong ? 'error' : ''}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          className: 'template-fields',
          items: fieldsOf(kind).map((field) => ({
            key: field.name,
            label: (
              <span className="template-field" title={`如：${field.sample}`}>
                <b>{field.name}</b>
                <span className="quiet">{field.label}</span>
              </span>
            ),
          })),
          onClick: ({ key }) => insert(key),
        }}
      >
        <Button type="link" aria-label={`在${name}里插入域`}>
          插入域
        </Button>
      </Dropdown>
    </div>
  )
}
