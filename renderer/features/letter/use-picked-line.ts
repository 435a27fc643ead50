import { App } from 'antd'
import { useLocation } from 'wouter'
import type { PickedLine } from '../../paper/paper-pages.tsx'
import { whereChanged } from './where-changed.ts'

/** A click on a line leads to its place in the text; of composed lines it says where they are changed. */
export function usePickedLine(caseId: string, asks: boolean): (line: PickedLine) => void {
  const [, go] = useLocation()
  const { message } = App.useApp()
  return ({ part, blockId }) => {
    if (blockId !== null) return go(`/case/${caseId}/draft/${blockId}`)
    const words = asks ? '这份公文按模板由案卷生成：事由在案卷的申请中改，用语在模板中改。' : whereChanged[part]
    if (words !== null) void message.info({ key: 'where', content: words, duration: 6 })
  }
}
