/** 案卷 */
export function CasePage(_: { readonly caseId: string }) {
  return <div className="page">案卷</div>
}
