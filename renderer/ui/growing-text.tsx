import { Input } from 'antd'
import type { ComponentProps, CSSProperties } from 'react'
import './growing-text.css'

type Props = Omit<ComponentProps<typeof Input.TextArea>, 'autoSize' | 'rows' | 'className' | 'style'> & {
  readonly rows?: number
  readonly mostRows?: number
}

/**
 * A text field that grows with its text, by CSS alone. antd's `autoSize` measures in a second field that it hides with a
 * style attribute; the page's policy refuses that, so the second field would stand in sight below the page.
 */
export function GrowingText({ rows = 2, mostRows = 6, ...rest }: Props) {
  const limits = { '--rows': rows, '--most-rows': mostRows } as CSSProperties
  return <Input.TextArea {...rest} className="growing-text" style={limits} />
}
