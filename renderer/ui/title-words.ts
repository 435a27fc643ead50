const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words of a title, so that a line never breaks inside one. */
export const titleWords = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)
