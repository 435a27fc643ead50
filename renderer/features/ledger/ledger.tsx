/** 台账 */
export function Ledger() {
  return <div className="page">台账</div>
}
