import { Button, Input } from 'antd'
import { useState } from 'react'

/** 遮去别的词句: what is selected on the paper, or typed, is masked wherever it stands. */
export function MaskWord(props: {
  /** Selected on the paper, or typed here. */
  readonly word: string
  readonly onWord: (word: string) => void
  readonly stands: (word: string) => boolean
  readonly onMask: (word: string) => void
}) {
  const { word, onWord, stands, onMask } = props
  const [missing, setMissing] = useState<string | null>(null)
  const wanted = word.trim()

  function mask() {
    if (wanted === '') return
    if (!stands(wanted)) return setMissing(wanted)
    setMissing(null)
    onWord('')
    onMask(wanted)
  }

  return (
    <section>
      <label className="public-label" htmlFor="mask-word">
        再遮去别的词句
      </label>
      <div className="mask-word">
        <Input
          id="mask-word"
          size="middle"
          autoComplete="off"
          placeholder="在左边选中，或在此输入"
          value={word}
          onChange={(event) => onWord(event.target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) mask()
          }}
        />
        <Button size="middle" onClick={mask}>
          遮去
        </Button>
      </div>
      {missing !== null && missing === wanted && (
        <p className="public-gap">原文中没有“{missing}”。请在同一段之内选取，不要跨段。</p>
      )}
    </section>
  )
}
