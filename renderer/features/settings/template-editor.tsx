import { App, Button, Dropdown, Input } from 'antd'
import { useMemo, useState } from 'react'
import {
  type ElementName,
  elementLabels,
  letterKindLabels,
  type LetterTemplate,
  type TemplateElement,
} from '../../../shared/bureau/letter-template.ts'
import { isDay } from '../../../shared/day.ts'
import { checkTemplate, type TemplateFault } from '../../../shared/letter/check-template.ts'
import { addable, moved, withElement } from '../../../shared/letter/edit-template.ts'
import { shippedTemplates } from '../../../shared/letter/shipped-templates.ts'
import { sameContent } from '../../../shared/letter/template-versions.ts'
import { DayField } from '../../ui/day-field.tsx'
import { TemplateLook } from './template-look.tsx'
import { TemplatePreview } from './template-preview.tsx'
import { TemplateRow } from './template-row.tsx'

/** What a day field holds while it is typed is no fault of the template yet. */
const dayFault = (template: LetterTemplate): string | null =>
  [template.validFrom, template.validUntil].some((day) => day !== null && !isDay(day))
    ? '有效期的日期应写作 2026-03-05 的样子'
    : null

/** One template under the hand: its elements from top to bottom, and beside them what they write. */
export function TemplateEditor(props: {
  readonly template: LetterTemplate
  readonly onChange: (template: LetterTemplate) => void
  readonly onSave: (template: LetterTemplate) => Promise<string | null>
  readonly onClose: () => void
}) {
  const { template, onChange, onSave, onClose } = props
  const { message } = App.useApp()
  const [wrong, setWrong] = useState<string | null>(null)
  const [focused, setFocused] = useState<number | null>(null)
  const { kind, elements } = template
  const faults = useMemo(() => checkTemplate(template), [template])
  const whole = [
    ...faults.filter((fault) => fault.element === null).map((fault) => fault.reason),
    dayFault(template),
  ].filter((reason) => reason !== null)
  const shipped = shippedTemplates[kind]

  const change = (part: Partial<LetterTemplate>) => {
    setWrong(null)
    onChange({ ...template, ...part })
  }
  const put = (index: number, element: TemplateElement) => change({ elements: elements.with(index, element) })
  function move(from: number, to: number) {
    change({ elements: moved(elements, from, to) })
    setFocused(Math.min(Math.max(to, 0), elements.length - 1))
  }
  function add(name: ElementName) {
    const added = withElement(elements, name)
    change({ elements: added.elements })
    setFocused(added.at)
  }
  function undoable(next: Partial<LetterTemplate>, says: string) {
    const before = { elements, settings: template.settings }
    change(next)
    void message.info({
      key: 'template',
      duration: 8,
      content: (
        <>
          {says}
          <Button
            type="link"
            onClick={() => {
              message.destroy('template')
              onChange({ ...template, ...before })
            }}
          >
            撤销
          </Button>
        </>
      ),
    })
  }

  return (
    <div className="template-editor">
      <div className="template-head">
        <h3>修改模板：{letterKindLabels[kind]}</h3>
        <span className="quiet template-hint">另存后才使用</span>
        <span className="spacer" />
        {!sameContent(template, shipped) && (
          <Button
            onClick={() =>
              undoable({ elements: shipped.elements, settings: shipped.settings }, '已换回预置的写法，另存后使用。')
            }
          >
            恢复默认
          </Button>
        )}
        <Button onClick={onClose}>不保存返回</Button>
        <Button
          type="primary"
          disabled={faults.length > 0 || whole.length > 0}
          title={faults.length > 0 ? `还有 ${faults.length} 处要改正` : '原来的版本留着'}
          onClick={() => void onSave(template).then(setWrong)}
        >
          另存新版本
        </Button>
      </div>
      {(wrong !== null || whole.length > 0) && (
        <ul className="settings-notice template-refusal" role="alert">
          {[...(wrong === null ? [] : [wrong]), ...whole].map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <div className="template-panes">
        <div className="template-left">
          <div className="template-facts">
            <label>
              名称
              <Input
                size="middle"
                maxLength={40}
                value={template.label}
                status={template.label.trim() === '' ? 'error' : ''}
                onChange={(event) => change({ label: event.target.value })}
              />
            </label>
            <label>
              依据
              <Input
                size="middle"
                maxLength={200}
                value={template.source}
                onChange={(event) => change({ source: event.target.value })}
              />
            </label>
            <label>
              生效
              <DayField
                value={template.validFrom}
                onChange={(validFrom) => change({ validFrom })}
                placeholder="今天"
                aria-label="生效日期"
              />
            </label>
            <label>
              截止
              <DayField
                value={template.validUntil}
                onChange={(validUntil) => change({ validUntil })}
                placeholder="不限"
                aria-label="截止日期"
              />
            </label>
          </div>
          <TemplateLook settings={template.settings} onChange={(settings) => change({ settings })} />
          <ol className="template-rows">
            {elements.map((element, index) => (
              <TemplateRow
                // Rows have no identity but their place; the fields are controlled, so nothing is lost by it.
                key={index}
                kind={kind}
                index={index}
                last={index === elements.length - 1}
                element={element}
                faults={faultsAt(faults, index)}
                focused={focused === index}
                onChange={(next) => put(index, next)}
                onMove={(by) => move(index, index + by)}
                onDropAt={(from) => move(from, index)}
                onRemove={() =>
                  undoable({ elements: elements.toSpliced(index, 1) }, `已去掉“${elementLabels[element.element]}”。`)
                }
              />
            ))}
          </ol>
          <Dropdown
            trigger={['click']}
            menu={{
              items: addable(kind, elements).map((name) => ({ key: name, label: elementLabels[name] })),
              onClick: ({ key }) => add(key as ElementName),
            }}
          >
            <Button>添加要素</Button>
          </Dropdown>
        </div>
        <TemplatePreview template={template} />
      </div>
    </div>
  )
}

const faultsAt = (faults: readonly TemplateFault[], index: number): readonly TemplateFault[] =>
  faults.filter((fault) => fault.element === index)
