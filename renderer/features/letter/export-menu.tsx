import { App, Button, Dropdown, Space } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { type OfficialDocument, titleText } from '../../../shared/letter/official-document.ts'
import { useSession } from '../../data/session.tsx'
import { useSavedNotice } from '../../files/use-saved-notice.tsx'
import { docxFilter, pdfNameOf } from './letter-file.ts'
import { PrintPanel } from './print-panel.tsx'
import type { Sides } from './print-sheets.ts'
import { useFontQuestion } from './use-font-question.tsx'

const menu = {
  items: [
    { key: 'pdf', label: '导出 PDF（存档）' },
    { key: 'print', label: '打印…　Ctrl+P' },
  ],
}

/** The page as it is printed has no panel on it: the panel must be gone before the desk looks. */
const drawn = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()))
  })

/** The title of a PDF is that of the page it was made from; an archive lists files by it. */
async function titled<T>(title: string, work: () => Promise<T>): Promise<T> {
  const before = window.document.title
  window.document.title = title
  try {
    return await work()
  } finally {
    window.document.title = before
  }
}

/** 导出 .docx, and beside it PDF and print. What builds the file is loaded with the first press. */
export function ExportMenu(props: {
  readonly document: OfficialDocument
  readonly fileName: string
  readonly pages: number
  /** 用印份数; null while the letter is not sealed. */
  readonly copies: number | null
}) {
  const { document, fileName, pages, copies } = props
  const { workspace, today } = useSession()
  const { desk } = workspace
  const { message } = App.useApp()
  const fonts = useFontQuestion()
  const saved = useSavedNotice()
  const [busy, setBusy] = useState(false)
  const [printing, setPrinting] = useState(false)

  const say = (answer: { readonly outcome: string; readonly reason?: string; readonly says?: string }) => {
    if (answer.outcome === 'failed') void message.warning({ content: answer.reason, duration: 8 })
    else if (answer.outcome === 'handedOver') void message.info({ content: answer.says, duration: 8 })
  }
  const during = (work: () => Promise<void>) => {
    setBusy(true)
    void work().finally(() => setBusy(false))
  }

  async function saveDocx() {
    const named = await fonts.ask(document.fonts, 'file')
    if (named === null) return
    const { writeDocx } = await import('../../../shared/docx/write-docx.ts')
    const bytes = await writeDocx({ ...document, fonts: named }, { createdOn: today })
    const answer = await desk.saveFile(fileName, bytes, [docxFilter])
    if (answer.outcome === 'saved') await saved(answer.path)
    else say(answer)
  }
  async function savePdf() {
    if ((await fonts.ask(document.fonts, 'paper')) === null) return
    message.destroy()
    await drawn()
    const answer = await titled(titleText(document), () => desk.printToPdf(pdfNameOf(fileName)))
    if (answer.outcome === 'saved') await saved(answer.path)
    else say(answer)
  }
  async function openPrint() {
    if (!printing && (await fonts.ask(document.fonts, 'paper')) !== null) setPrinting(true)
  }
  async function print(options: { readonly copies: number; readonly duplex: Sides }) {
    setPrinting(false)
    message.destroy()
    await drawn()
    say(await desk.print(options))
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key.toLowerCase() !== 'p') return
    event.preventDefault()
    void openPrint()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      <Space.Compact>
        <Button type="primary" loading={busy} title={fileName} onClick={() => during(saveDocx)}>
          导出 .docx
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{ ...menu, onClick: ({ key }) => (key === 'pdf' ? during(savePdf) : void openPrint()) }}
        >
          <Button type="primary" aria-label="其他导出方式" className="export-more">
            ▾
          </Button>
        </Dropdown>
      </Space.Compact>
      {fonts.panel}
      {printing && (
        <PrintPanel
          pages={pages}
          copies={copies ?? 1}
          sealed={copies !== null}
          onPrint={(options) => void print(options)}
          onClose={() => setPrinting(false)}
        />
      )}
    </>
  )
}
