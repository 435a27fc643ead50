import { App, Button } from 'antd'
import type { CaseFile } from '../../shared/case/case-file.ts'
import { steps, type StepName } from '../../shared/workflow/steps.ts'
import type { InputOf } from '../../shared/workflow/advance.ts'
import type { Refusal } from '../../shared/result.ts'
import { undo } from '../data/perform.ts'
import { useSession } from '../data/session.tsx'
import { takeStep, touchesTwo } from './take-step.ts'

const seconds = 8

/** Takes a step, tells that it is done, and offers 撤销 where the act is not an official one. */
export function useTakeStep() {
  const session = useSession()
  const { message } = App.useApp()
  const { workspace, actor } = session

  const lastSeq = async (caseId: string) => (await workspace.db.cursors.get(caseId))?.seq ?? 0

  async function takeBack(caseId: string, label: string, seq: number) {
    const undone = await undo(workspace, caseId, seq, actor)
    if (undone.ok) void message.info({ key: caseId, content: `已撤销“${label}”。` })
    else void message.warning({ key: caseId, content: undone.error.reason })
  }

  return async function take<Name extends StepName>(
    file: CaseFile,
    name: Name,
    input: InputOf<Name>,
  ): Promise<Refusal | null> {
    const { label, final } = steps[name]
    const before = await lastSeq(file.id)
    const done = await takeStep(session, file, name, input)
    if (!done.ok) return done.error
    const seq = await lastSeq(file.id)
    const mayUndo = final === null && !touchesTwo(name) && seq > before
    void message.success({
      key: file.id,
      duration: mayUndo ? seconds : 3,
      content: mayUndo ? (
        <>
          {`已办：${label}。`}
          <Button type="link" onClick={() => void takeBack(file.id, label, seq)}>
            撤销
          </Button>
        </>
      ) : (
        `已办：${label}。`
      ),
    })
    return null
  }
}
