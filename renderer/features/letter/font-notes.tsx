import { useEffect, useState } from 'react'
import type { LetterSettings } from '../../../shared/bureau/letter-settings.ts'
import { useSession } from '../../data/session.tsx'
import { checkFonts } from './font-check.ts'

/** 字体: whether this computer shows the letter in its own faces, and what is seen instead. */
export function FontNotes({ fonts }: { readonly fonts: LetterSettings['fonts'] }) {
  const { workspace } = useSession()
  const [installed, setInstalled] = useState<readonly string[] | null | undefined>(undefined)
  useEffect(() => {
    let here = true
    void workspace.desk.status().then((status) => {
      if (here) setInstalled(status.outcome === 'ready' ? status.fonts : null)
    })
    return () => {
      here = false
    }
  }, [workspace])
  if (installed === undefined) return null
  if (installed === null) {
    return (
      <p className="quiet">
        这里查不到本机字体。文件中写的是 {fonts.mark}、{fonts.body} 等，打开文件的电脑须装有这些字体。
      </p>
    )
  }
  const missing = checkFonts(fonts, installed).filter((font) => !font.installed)
  if (missing.length === 0) return <p className="quiet">公文字体齐全。</p>
  return (
    <>
      <ul className="font-notes">
        {missing.map((font) => (
          <li key={font.role}>
            <b>{font.role}</b>：本机没有“{font.name}”，
            {font.standIn === null ? '屏幕以其他字体代替' : `屏幕以“${font.standIn}”代替`}
          </li>
        ))}
      </ul>
      <p className="quiet">文件中仍写原字体名，在装有这些字体的电脑上照常显示；印发前请在这样的电脑上核对版面。</p>
    </>
  )
}
