/** 设置 */
export function Settings() {
  return <div className="page">设置</div>
}
