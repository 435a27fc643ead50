export interface Notice {
  readonly words: string
  readonly acts?: readonly { readonly label: string; readonly act: () => void }[]
}

/** One quiet line on top of the page: what was done to the text, and the way back. */
export function NoticeLine({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  return (
    <div className="draft-notice draft-notice-plain" role="status">
      <span className="draft-notice-words">{notice.words}</span>
      {notice.acts?.map(({ label, act }) => (
        <button key={label} type="button" className="text-button" onClick={act}>
          {label}
        </button>
      ))}
      <button type="button" className="text-button" onClick={onClose}>
        知道了
      </button>
    </div>
  )
}
