import type { SetPlan } from '../../../shared/letter-set/plan-set.ts'

/** 请留意: what to look at before the set goes out. */
export function SetRemarks({ remarks }: Pick<SetPlan, 'remarks'>) {
  if (remarks.length === 0) return null
  return (
    <>
      <h3>请留意</h3>
      <ol className="set-remarks">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ol>
    </>
  )
}
