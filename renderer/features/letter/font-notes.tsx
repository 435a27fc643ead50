import { fontRoleLabels, type LetterSettings } from '../../../shared/bureau/letter-settings.ts'
import { checkFonts, type FontState } from '../../../shared/letter/font-chain.ts'
import { useInstalledFonts } from '../../data/installed-fonts.ts'

/** Which roles are missing, and what is seen in their place. */
export function MissingFonts({ missing }: { readonly missing: readonly FontState[] }) {
  return (
    <ul className="font-notes">
      {missing.map(({ role, name, standIn }) => (
        <li key={role}>
          <b>{fontRoleLabels[role]}</b>：本机没有“{name}”，
          {standIn === null ? '以系统自选的字体代替' : `以“${standIn}”代替`}
        </li>
      ))}
    </ul>
  )
}

/** 字体: whether this computer shows the letter in its own faces, and what is seen instead. */
export function FontNotes({ fonts }: { readonly fonts: LetterSettings['fonts'] }) {
  const installed = useInstalledFonts()
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
      <MissingFonts missing={missing} />
      <p className="quiet">文件中仍写原字体名，在装有这些字体的电脑上照常显示；印发前请在这样的电脑上核对版面。</p>
    </>
  )
}
