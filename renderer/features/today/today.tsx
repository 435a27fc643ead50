/** 今日 */
export function Today() {
  return <div className="page">今日</div>
}
