import './light-mark.css'

export type LightColour = 'green' | 'amber' | 'orange' | 'red'

/** A deadline's light: a colour, a shape and a word, so that colour never stands alone. */
export function LightMark({ colour, word }: { readonly colour: LightColour; readonly word: string }) {
  return (
    <span className={`light light-${colour}`}>
      <span className="light-shape" aria-hidden="true" />
      {word}
    </span>
  )
}
