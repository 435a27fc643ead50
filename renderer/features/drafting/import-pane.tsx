import { Button } from 'antd'
import { DoneList } from '../../ui/done-list.tsx'
import type { ImportReport } from './import-reply.ts'
import { SidePane } from './side-pane.tsx'

const levelNames = { 1: '一级', 2: '二级', 3: '三级', 4: '四级' } as const

/** 读入情况: what was read from the file and what was repaired, beside the text that it became. */
export function ImportPane(props: {
  readonly report: ImportReport
  readonly onGo: (blockId: string) => void
  readonly onUndo: () => void
  readonly onClose: () => void
}) {
  const { report, onGo, onUndo, onClose } = props
  const { done, leftOut } = report
  return (
    <SidePane side="right" title="读入情况" open onToggle={onClose}>
      <p className="import-file" title={report.fileName}>
        {report.fileName}
      </p>
      <dl className="import-facts">
        {factsOf(report).map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="import-acts">
        <Button onClick={onUndo}>撤销导入</Button>
        <Button type="text" onClick={onClose}>
          回到体检
        </Button>
      </div>
      <h3 className="pane-section">
        整理 <span className="pane-count">{done.length}</span>
      </h3>
      {done.length === 0 ? (
        <p className="pane-note">文字照原样读入，没有改动。</p>
      ) : (
        <DoneList
          items={done.map(({ says, quote, blockId }) => ({
            says,
            quote,
            onShow: blockId === null ? null : () => onGo(blockId),
          }))}
        />
      )}
      {leftOut.length > 0 && (
        <>
          <h3 className="pane-section">
            没有放进正文 <span className="pane-count">{leftOut.length}</span>
          </h3>
          <p className="pane-note">信头、落款由案卷生成。</p>
          <DoneList items={leftOut.map(({ says, text }) => ({ says, quote: text, onShow: null }))} />
        </>
      )}
    </SidePane>
  )
}

function factsOf(report: ImportReport): readonly (readonly [what: string, value: string])[] {
  const headings = report.headings.map(({ level, count }) => `${levelNames[level]} ${count} 个`).join('，')
  return [
    ['来源', report.source],
    ['正文', `${report.paragraphs} 段，${report.characters.toLocaleString('zh-CN')} 字`],
    ['标题', headings === '' ? '没有读到' : headings],
    ...(report.filled.length > 0 ? [['填入', report.filled.join('、')] as const] : []),
  ]
}
