import { Progress } from 'antd'

/** Shown while journals are checked; most starts are over before it is read. */
export function Opening({ done, all }: { readonly done: number; readonly all: number }) {
  return (
    <main className="centre-page">
      <h1 className="wordmark">复言</h1>
      {all > 20 && (
        <>
          <p>
            正在核对日志，{done}／{all}
          </p>
          <Progress percent={Math.round((done / all) * 100)} showInfo={false} className="centre-progress" />
        </>
      )}
    </main>
  )
}
