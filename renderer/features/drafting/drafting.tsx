/** 起草 */
export function Drafting(_: { readonly caseId: string }) {
  return <div className="page">起草</div>
}
