import { Button } from 'antd'

/** Our bug, or a desk that cannot open: nothing is lost, and the report can be copied. */
export function FailurePage({ reason }: { readonly reason: string }) {
  return (
    <main className="centre-page">
      <h1 className="wordmark">复言</h1>
      <p>没有打开成功。已保存的内容都在日志里，没有丢失。</p>
      <pre className="report">{reason}</pre>
      <p>
        <Button type="primary" onClick={() => window.location.reload()}>
          重新打开
        </Button>{' '}
        <Button onClick={() => void navigator.clipboard.writeText(reason)}>复制说明</Button>
      </p>
    </main>
  )
}
