import { Button, Checkbox, Modal } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import type { LetterSettings } from '../../../shared/bureau/letter-settings.ts'
import { checkFonts, type FontState, fontsAtHand } from '../../../shared/letter/font-chain.ts'
import { installedFontsOf } from '../../data/installed-fonts.ts'
import { useSession } from '../../data/session.tsx'
import { MissingFonts } from './font-notes.tsx'

type Fonts = LetterSettings['fonts']
type Way = 'official' | 'atHand'

/** A file carries names of fonts; paper and PDF carry what this computer shows. */
export type FontUse = 'file' | 'paper'

/** What was answered with 不再提示; forgotten when the program ends. */
const answered = new Map<FontUse, Way>()

interface Question {
  readonly use: FontUse
  readonly missing: readonly FontState[]
  readonly answer: (way: Way | null) => void
}

/**
 * Before a letter leaves: which fonts this computer lacks, and what will be seen instead. The answer is the fonts to
 * write, or null when the clerk thinks better of it. Nothing is asked when all are there or nobody can know.
 */
export function useFontQuestion(): {
  readonly ask: (fonts: Fonts, use: FontUse) => Promise<Fonts | null>
  readonly panel: ReactNode
} {
  const { workspace } = useSession()
  const [question, setQuestion] = useState<Question | null>(null)
  const quiet = useRef(false)

  async function ask(fonts: Fonts, use: FontUse): Promise<Fonts | null> {
    const installed = await installedFontsOf(workspace)
    const missing = installed === null ? [] : checkFonts(fonts, installed).filter((font) => !font.installed)
    if (installed === null || missing.length === 0) return fonts
    const way = answered.get(use) ?? (await new Promise<Way | null>((answer) => setQuestion({ use, missing, answer })))
    if (way === null) return null
    return way === 'official' ? fonts : fontsAtHand(fonts, installed)
  }

  function close(way: Way | null) {
    if (question === null) return
    if (way !== null && quiet.current) answered.set(question.use, way)
    quiet.current = false
    setQuestion(null)
    question.answer(way)
  }

  const file = question?.use === 'file'
  const panel = (
    <Modal
      open={question !== null}
      title={`本机缺少 ${question?.missing.length ?? 0} 种公文字体`}
      width={480}
      onCancel={() => close(null)}
      destroyOnHidden
      footer={
        <div className="font-question-keys">
          <Checkbox
            onChange={(event) => {
              quiet.current = event.target.checked
            }}
          >
            本次运行不再提示
          </Checkbox>
          <span className="spacer" />
          {file && <Button onClick={() => close('atHand')}>改用本机字体导出</Button>}
          <Button type="primary" autoFocus onClick={() => close('official')}>
            {file ? '照原字体名导出' : '继续'}
          </Button>
        </div>
      }
    >
      {question !== null && <MissingFonts missing={question.missing} />}
      <p className="quiet">
        {file
          ? '照原字体名导出，在装有这些字体的电脑上版面正确；改用本机字体，在本机打开就是现在看到的样子。'
          : '印出来就是现在看到的样子。正式印发请换到装有这些字体的电脑上。'}
      </p>
    </Modal>
  )
  return { ask, panel }
}
