import type { ReactNode } from 'react'
import type { FieldName } from './fields.ts'
import { fieldLabels } from './fields.ts'
import type { Source } from './use-intake.ts'

interface Props {
  readonly name: FieldName
  readonly label?: string
  readonly source: Source
  /** Registration cannot do without it. */
  readonly missing?: boolean
  readonly onShow: (name: FieldName) => void
  readonly children: ReactNode
}

/** A field with its label before it and, behind it, where its value comes from. */
export function FieldRow({ name, label, source, missing = false, onShow, children }: Props) {
  return (
    <div className="intake-field" data-name={name}>
      <label htmlFor={`intake-${name}`}>{label ?? fieldLabels[name]}</label>
      <div className="intake-control">{children}</div>
      {missing ? (
        <span className="intake-chip intake-missing">待填</span>
      ) : (
        <SourceChip name={name} source={source} onShow={onShow} />
      )}
    </div>
  )
}

export function SourceChip({ name, source, onShow }: Pick<Props, 'name' | 'source' | 'onShow'>) {
  const label = fieldLabels[name]
  switch (source.kind) {
    case 'read':
      return (
        <button
          type="button"
          className="intake-chip intake-read"
          title={`从原文第 ${source.line} 行读到，请核对；点一下看出处`}
          aria-label={`${label}从原文第 ${source.line} 行读到，请核对`}
          onClick={() => onShow(name)}
        >
          第{source.line}行
        </button>
      )
    case 'typed':
      return source.line === null ? (
        <span className="intake-chip" />
      ) : (
        <button
          type="button"
          className="intake-chip intake-changed"
          title={`已改；原文第 ${source.line} 行读到的不同，点一下看出处`}
          aria-label={`${label}已改，原文在第 ${source.line} 行`}
          onClick={() => onShow(name)}
        >
          已改
        </button>
      )
    case 'carried':
      return (
        <span className="intake-chip" title="沿用上一件登记的，请核对">
          沿用
        </span>
      )
    case 'default':
      return (
        <span className="intake-chip" title="默认值，请核对">
          默认
        </span>
      )
    case 'none':
      return <span className="intake-chip" />
  }
}
