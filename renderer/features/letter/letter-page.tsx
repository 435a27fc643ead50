/** 成文 */
export function LetterPage(_: { readonly caseId: string }) {
  return <div className="page">成文</div>
}
