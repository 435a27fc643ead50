/** 审核 */
export function Review(_: { readonly caseId: string }) {
  return <div className="page">审核</div>
}
