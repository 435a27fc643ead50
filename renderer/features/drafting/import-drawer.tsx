import { Button, Drawer } from 'antd'
import { DoneList } from '../../ui/done-list.tsx'
import type { ImportReport } from './import-reply.ts'

const levelNames = { 1: '一级', 2: '二级', 3: '三级', 4: '四级' } as const

/** 读入情况: what was read from the file and what was repaired, beside the text that it became. */
export function ImportDrawer(props: {
  readonly report: ImportReport
  readonly open: boolean
  readonly onGo: (blockId: string) => void
  readonly onUndo: () => void
  readonly onClose: () => void
}) {
  const { report, open, onGo, onUndo, onClose } = props
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title="导入的文稿"
      size={440}
      mask={false}
      className="import-drawer"
      extra={<Button onClick={onUndo}>撤销导入</Button>}
    >
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
      <h3>
        整理了 {report.done.length} 处{report.done.length > 0 && <span className="quiet">点一下看位置</span>}
      </h3>
      {report.done.length === 0 ? (
        <p className="quiet">文字照原样读入，没有改动。</p>
      ) : (
        <DoneList
          items={report.done.map(({ says, quote, blockId }) => ({
            says,
            quote,
            onShow: blockId === null ? null : () => onGo(blockId),
          }))}
        />
      )}
      {report.leftOut.length > 0 && (
        <>
          <h3>
            没有放进正文 {report.leftOut.length} 行<span className="quiet">信头、落款由案卷生成</span>
          </h3>
          <DoneList items={report.leftOut.map(({ says, text }) => ({ says, quote: text, onShow: null }))} />
        </>
      )}
    </Drawer>
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
