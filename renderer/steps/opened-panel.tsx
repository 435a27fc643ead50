import { useEffect } from 'react'
import type { CaseFile } from '../../shared/case/case-file.ts'
import { useObservable } from '../data/observable.ts'
import { openPanel } from './open-panel.ts'
import { StepPanel } from './step-panel.tsx'

/** The panel that this opener has opened, if it has; it closes with the page. */
export function OpenedPanel(props: {
  readonly file: CaseFile
  readonly opener: string
  readonly onDone?: (() => void) | undefined
}) {
  const { file, opener, onDone } = props
  const opened = useObservable(openPanel)
  useEffect(
    () => () => {
      if (openPanel.get()?.by === opener) openPanel.set(null)
    },
    [opener],
  )
  if (opened?.by !== opener) return null
  const close = () => openPanel.set(null)
  return (
    <StepPanel
      key={opened.name}
      file={file}
      name={opened.name}
      onClose={close}
      onDone={() => {
        close()
        onDone?.()
      }}
    />
  )
}
