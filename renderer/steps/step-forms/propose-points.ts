/** 一是…；一、…；（一）…；1.…；1、… at the start of a line or a sentence. */
const numbered =
  /(?:^|[\n。；：])\s*(?:[一二三四五六七八九十]{1,3}(?:是|、)|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、](?!\d))\s*/gu

const longest = 60

/**
 * The points a suggestion seems to make, for the plan: what stands behind each number, up to the first full stop.
 * Only a proposal; the handler corrects it.
 */
export function proposePoints(text: string): readonly string[] {
  const marks = [...text.matchAll(numbered)]
  return marks
    .map(
      (mark) =>
        text
          .slice(mark.index + mark[0].length)
          .split(/[。；\n]/u)[0]
          ?.trim() ?? '',
    )
    .filter((point) => point.length > 1)
    .map((point) => (point.length > longest ? `${point.slice(0, longest)}……` : point))
}
