/** 审核 */
export function ReviewList() {
  return <div className="page">审核</div>
}
