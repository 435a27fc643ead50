/** 登记 */
export function Intake() {
  return <div className="page">登记</div>
}
