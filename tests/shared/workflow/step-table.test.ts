/** The step table as a graph, and who may do what where. */
import { describe, expect, it } from 'vitest'
import { caseFileSchema } from '../../../shared/case/case-file.ts'
import { isResting, type Stage, stageLabels, stages } from '../../../shared/case/stage.ts'
import { roleLabels, roles } from '../../../shared/people/roles.ts'
import { rolesFor } from '../../../shared/workflow/advance.ts'
import type { Step } from '../../../shared/workflow/step.ts'
import { stepNames, steps } from '../../../shared/workflow/steps.ts'
import { aCase, facts } from '../../helpers/a-case.ts'

const rows = stepNames.map((name): readonly [string, Step] => [name, steps[name]])
const stepsFrom = (stage: Stage) => rows.filter(([, row]) => row.from.includes(stage))

describe('the graph', () => {
  it('leads from 收到 to every stage', () => {
    const reached = new Set<Stage>(['received'])
    for (const stage of reached)
      for (const [, row] of stepsFrom(stage)) row.leadsTo.forEach((next) => reached.add(next))
    expect(stages.filter((stage) => !reached.has(stage))).toEqual([])
  })

  it('has a way on from every stage but 已归档', () => {
    const ends = stages.filter((stage) => stepsFrom(stage).every(([, row]) => row.leadsTo.every((to) => to === stage)))
    expect(ends).toEqual(['archived'])
  })

  it('lets nothing at all happen to an archived case', () => {
    expect(stepsFrom('archived')).toEqual([])
  })

  it('leads from every stage to 已归档, so that no case is stuck', () => {
    const arrives = new Set<Stage>(['archived'])
    for (const to of arrives) {
      for (const [, row] of rows) if (row.leadsTo.includes(to)) row.from.forEach((stage) => arrives.add(stage))
    }
    expect(stages.filter((stage) => !arrives.has(stage))).toEqual([])
  })

  it('leaves a resting stage only to file it, to take it up again, to hand it over or to record a late form', () => {
    const leaving = stages.filter(isResting).map((stage) => [stage, stepsFrom(stage).map(([name]) => name)])
    expect(Object.fromEntries(leaving)).toEqual({
      closed: [
        'settlePublicVersion',
        'publish',
        'recordFeedback',
        'startRound',
        'sendOut',
        'callBack',
        'takeReceipt',
        'settleFork',
        'archive',
      ],
      returned: ['settleFork', 'archive'],
      withdrawn: ['settleFork', 'archive'],
      merged: ['splitOff', 'settleFork', 'archive'],
      archived: [],
    })
  })

  it.each(stages)('%s is reached by real steps, within the schema', (stage) => {
    const file = aCase().inStage(stage).build()
    expect(file.stage).toBe(stage)
    expect(caseFileSchema.parse(file)).toEqual(file)
  })
})

describe('each row', () => {
  it.each(rows)('%s has a Chinese label, somebody to take it and somewhere to be taken', (_, row) => {
    expect(row.label).toMatch(/^[\p{Script=Han}：“”]{2,10}$/u)
    expect(row.from.length).toBeGreaterThan(0)
    expect(row.by.length).toBeGreaterThan(0)
  })

  it('has a label of its own', () => {
    expect(new Set(rows.map(([, row]) => row.label)).size).toBe(rows.length)
  })

  it('says before an official act that it cannot be undone', () => {
    const official = rows.filter(([, row]) => row.final !== null).map(([, row]) => row.label)
    expect(official.join(' ')).toMatchInlineSnapshot(
      `"申请退回 登记：同意退回 并案办理 接收并案 取消并案 移出并案 按“仅供参考”办结 会签 登记会签意见 撤回会签 同意 改后同意 退回修改 签发 撤销签发 登记纸面审签 编号 用印 登记代表评价 重新办理 办结 收回 选定版本 登记撤回 归档"`,
    )
  })
})

/** One line a role: what it may do in this stage, guards aside. */
const tableOf = (stage: Stage): string => {
  const file = aCase().inStage(stage).build()
  const known = facts({}, file)
  const lines = roles.map((role) => {
    const may = stepNames.filter(
      (name) => steps[name].from.includes(stage) && rolesFor(name, file, known).includes(role),
    )
    return `  ${roleLabels[role]}：${may.length === 0 ? '—' : may.map((name) => steps[name].label).join('、')}`
  })
  return [stageLabels[stage], ...lines].join('\n')
}

describe('who may do what where', () => {
  it('nothing anywhere for 系统管理员 and 安全审计员 by these roles alone', () => {
    const outsiders = ['systemAdmin', 'securityAuditor'] as const
    const may = rows.filter(([, { by }]) => typeof by !== 'string' && outsiders.some((role) => by.includes(role)))
    expect(may.map(([name]) => name)).toEqual([])
    const decides = stages.flatMap((stage) => {
      const file = aCase().inStage(stage).build()
      return stepNames.filter((name) => outsiders.some((role) => rolesFor(name, file, facts({}, file)).includes(role)))
    })
    expect(decides).toEqual([])
  })

  it('every stage with every role', () => {
    expect(stages.map(tableOf).join('\n')).toMatchInlineSnapshot(`
      "待登记
        办公室文书：登记、送出、收回、签收、选定版本、登记撤回
        承办人：送出、收回、签收
        科室负责人：送出、收回、签收
        办公室核稿：登记、送出、收回、签收、选定版本、登记撤回
        分管领导：送出、收回、签收
        主要领导：送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      已登记
        办公室文书：更正登记、送核对职责、申请退回、并案办理、接收并案、移出并案、送出、收回、签收、选定版本、登记撤回
        承办人：更正登记、申请退回、并案办理、接收并案、移出并案、送出、收回、签收
        科室负责人：申请退回、送出、收回、签收
        办公室核稿：送核对职责、申请退回、送出、收回、签收、选定版本、登记撤回
        分管领导：申请退回、送出、收回、签收
        主要领导：送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      核对职责
        办公室文书：更正登记、申请退回、并案办理、接收并案、移出并案、分办到科室、送出、收回、签收、选定版本、登记撤回
        承办人：更正登记、申请退回、并案办理、接收并案、移出并案、送出、收回、签收
        科室负责人：申请退回、送出、收回、签收
        办公室核稿：申请退回、分办到科室、送出、收回、签收、选定版本、登记撤回
        分管领导：申请退回、分办到科室、送出、收回、签收
        主要领导：分办到科室、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      申请退回
        办公室文书：登记：同意退回、登记：不同意退回、送出、收回、签收、选定版本、登记撤回
        承办人：送出、收回、签收
        科室负责人：送出、收回、签收
        办公室核稿：登记：同意退回、登记：不同意退回、送出、收回、签收、选定版本、登记撤回
        分管领导：送出、收回、签收
        主要领导：送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      已分办
        办公室文书：更正登记、申请退回、并案办理、接收并案、移出并案、分办到科室、记录沟通、起草会办意见、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收、选定版本、登记撤回
        承办人：更正登记、申请退回、并案办理、接收并案、移出并案、接办、记录沟通、起草会办意见、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收
        科室负责人：申请退回、接办、记录沟通、申请延期、送出、收回、签收
        办公室核稿：申请退回、分办到科室、送出、收回、签收、选定版本、登记撤回
        分管领导：申请退回、分办到科室、记录沟通、送出、收回、签收
        主要领导：分办到科室、记录沟通、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      办理方案
        办公室文书：更正登记、并案办理、接收并案、移出并案、分办到科室、记录沟通、按“仅供参考”办结、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收、选定版本、登记撤回
        承办人：更正登记、并案办理、接收并案、移出并案、确定办理方案、记录沟通、按“仅供参考”办结、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收
        科室负责人：确定办理方案、记录沟通、申请延期、送出、收回、签收
        办公室核稿：分办到科室、送出、收回、签收、选定版本、登记撤回
        分管领导：分办到科室、记录沟通、送出、收回、签收
        主要领导：分办到科室、记录沟通、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      办前沟通
        办公室文书：更正登记、并案办理、接收并案、移出并案、分办到科室、记录沟通、按“仅供参考”办结、征求会办意见、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收、选定版本、登记撤回
        承办人：更正登记、并案办理、接收并案、移出并案、记录沟通、按“仅供参考”办结、征求会办意见、开始起草、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收
        科室负责人：记录沟通、开始起草、申请延期、送出、收回、签收
        办公室核稿：分办到科室、送出、收回、签收、选定版本、登记撤回
        分管领导：分办到科室、记录沟通、送出、收回、签收
        主要领导：分办到科室、记录沟通、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      征求会办意见
        办公室文书：更正登记、并案办理、接收并案、移出并案、分办到科室、记录沟通、征求会办意见、登记会办意见、催办、不再等待会办意见、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收、选定版本、登记撤回
        承办人：更正登记、并案办理、接收并案、移出并案、记录沟通、征求会办意见、登记会办意见、催办、不再等待会办意见、开始起草、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收
        科室负责人：记录沟通、不再等待会办意见、开始起草、申请延期、送出、收回、签收
        办公室核稿：分办到科室、送出、收回、签收、选定版本、登记撤回
        分管领导：分办到科室、记录沟通、送出、收回、签收
        主要领导：分办到科室、记录沟通、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      起草
        办公室文书：更正登记、并案办理、接收并案、移出并案、分办到科室、记录沟通、按“仅供参考”办结、征求会办意见、登记会办意见、催办、不再等待会办意见、保存稿件、忽略体检问题、确认承诺事项、送会签、撤回会签、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收、选定版本、登记撤回
        承办人：更正登记、并案办理、接收并案、移出并案、记录沟通、按“仅供参考”办结、征求会办意见、登记会办意见、催办、不再等待会办意见、保存稿件、忽略体检问题、确认承诺事项、提交审核、送会签、撤回会签、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收
        科室负责人：记录沟通、不再等待会办意见、保存稿件、忽略体检问题、确认承诺事项、提交审核、送会签、撤回会签、申请延期、送出、收回、签收
        办公室核稿：分办到科室、送会签、撤回会签、送出、收回、签收、选定版本、登记撤回
        分管领导：分办到科室、记录沟通、送出、收回、签收
        主要领导：分办到科室、记录沟通、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      审核
        办公室文书：更正登记、移出并案、记录沟通、登记会办意见、催办、不再等待会办意见、确认承诺事项、送会签、登记会签意见、撤回会签、登记纸面审签、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收、选定版本、登记撤回
        承办人：更正登记、移出并案、记录沟通、登记会办意见、催办、不再等待会办意见、确认承诺事项、送会签、登记会签意见、撤回会签、登记纸面审签、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收
        科室负责人：记录沟通、不再等待会办意见、确认承诺事项、送会签、会签、登记会签意见、撤回会签、同意、改后同意、退回修改、申请延期、送出、收回、签收
        办公室核稿：送会签、登记会签意见、撤回会签、登记纸面审签、送出、收回、签收、选定版本、登记撤回
        分管领导：记录沟通、送出、收回、签收
        主要领导：记录沟通、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      待签发
        办公室文书：更正登记、移出并案、记录沟通、登记会办意见、催办、不再等待会办意见、确认承诺事项、送会签、登记会签意见、撤回会签、登记纸面审签、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收、选定版本、登记撤回
        承办人：更正登记、移出并案、记录沟通、登记会办意见、催办、不再等待会办意见、确认承诺事项、送会签、登记会签意见、撤回会签、登记纸面审签、申请延期、登记：同意延期、登记：不同意延期、送出、收回、签收
        科室负责人：记录沟通、不再等待会办意见、确认承诺事项、送会签、会签、登记会签意见、撤回会签、申请延期、送出、收回、签收
        办公室核稿：送会签、登记会签意见、撤回会签、登记纸面审签、送出、收回、签收、选定版本、登记撤回
        分管领导：记录沟通、送出、收回、签收
        主要领导：记录沟通、改后同意、退回修改、签发、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      待编号
        办公室文书：更正登记、移出并案、记录沟通、确认承诺事项、撤销签发、编号、定公开版、送出、收回、签收、选定版本、登记撤回
        承办人：更正登记、移出并案、记录沟通、确认承诺事项、撤销签发、定公开版、送出、收回、签收
        科室负责人：记录沟通、确认承诺事项、送出、收回、签收
        办公室核稿：撤销签发、编号、定公开版、送出、收回、签收、选定版本、登记撤回
        分管领导：记录沟通、撤销签发、送出、收回、签收
        主要领导：记录沟通、撤销签发、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      待用印
        办公室文书：更正登记、移出并案、记录沟通、确认承诺事项、撤销签发、用印、定公开版、送出、收回、签收、选定版本、登记撤回
        承办人：更正登记、移出并案、记录沟通、确认承诺事项、撤销签发、定公开版、送出、收回、签收
        科室负责人：记录沟通、确认承诺事项、送出、收回、签收
        办公室核稿：撤销签发、用印、定公开版、送出、收回、签收、选定版本、登记撤回
        分管领导：记录沟通、撤销签发、送出、收回、签收
        主要领导：记录沟通、撤销签发、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      待送达
        办公室文书：记录沟通、确认承诺事项、撤销签发、登记送达、送达完毕、定公开版、登记公开、送出、收回、签收、选定版本
        承办人：记录沟通、确认承诺事项、撤销签发、登记送达、送达完毕、定公开版、送出、收回、签收
        科室负责人：记录沟通、确认承诺事项、送出、收回、签收
        办公室核稿：撤销签发、定公开版、登记公开、送出、收回、签收、选定版本
        分管领导：记录沟通、撤销签发、送出、收回、签收
        主要领导：记录沟通、撤销签发、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      征询意见
        办公室文书：记录沟通、确认承诺事项、登记送达、定公开版、登记公开、登记代表评价、转入承诺跟踪、登记承诺进展、办结、送出、收回、签收、选定版本
        承办人：记录沟通、确认承诺事项、登记送达、定公开版、登记代表评价、转入承诺跟踪、登记承诺进展、办结、送出、收回、签收
        科室负责人：记录沟通、确认承诺事项、送出、收回、签收
        办公室核稿：定公开版、登记公开、送出、收回、签收、选定版本
        分管领导：记录沟通、送出、收回、签收
        主要领导：记录沟通、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      待重新办理
        办公室文书：记录沟通、确认承诺事项、定公开版、登记公开、登记代表评价、重新办理、办结、送出、收回、签收、选定版本
        承办人：记录沟通、确认承诺事项、定公开版、登记代表评价、重新办理、办结、送出、收回、签收
        科室负责人：记录沟通、确认承诺事项、重新办理、送出、收回、签收
        办公室核稿：定公开版、登记公开、重新办理、送出、收回、签收、选定版本
        分管领导：记录沟通、送出、收回、签收
        主要领导：记录沟通、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      承诺跟踪
        办公室文书：记录沟通、确认承诺事项、定公开版、登记公开、登记代表评价、重新办理、登记承诺进展、办结、送出、收回、签收、选定版本
        承办人：记录沟通、确认承诺事项、定公开版、登记代表评价、重新办理、登记承诺进展、办结、送出、收回、签收
        科室负责人：记录沟通、确认承诺事项、重新办理、送出、收回、签收
        办公室核稿：定公开版、登记公开、重新办理、送出、收回、签收、选定版本
        分管领导：记录沟通、送出、收回、签收
        主要领导：记录沟通、送出、收回、签收
        档案员：送出、收回、签收
        系统管理员：—
        安全审计员：—
      已办结
        办公室文书：定公开版、登记公开、登记代表评价、重新办理、送出、收回、签收、选定版本、归档
        承办人：定公开版、登记代表评价、重新办理、送出、收回、签收
        科室负责人：重新办理、送出、收回、签收
        办公室核稿：定公开版、登记公开、重新办理、送出、收回、签收、选定版本
        分管领导：送出、收回、签收
        主要领导：送出、收回、签收
        档案员：送出、收回、签收、归档
        系统管理员：—
        安全审计员：—
      已退回
        办公室文书：选定版本、归档
        承办人：—
        科室负责人：—
        办公室核稿：选定版本
        分管领导：—
        主要领导：—
        档案员：归档
        系统管理员：—
        安全审计员：—
      已撤回
        办公室文书：选定版本、归档
        承办人：—
        科室负责人：—
        办公室核稿：选定版本
        分管领导：—
        主要领导：—
        档案员：归档
        系统管理员：—
        安全审计员：—
      已并案
        办公室文书：取消并案、选定版本、归档
        承办人：取消并案
        科室负责人：—
        办公室核稿：选定版本
        分管领导：—
        主要领导：—
        档案员：归档
        系统管理员：—
        安全审计员：—
      已归档
        办公室文书：—
        承办人：—
        科室负责人：—
        办公室核稿：—
        分管领导：—
        主要领导：—
        档案员：—
        系统管理员：—
        安全审计员：—"
    `)
  })

  it('follows the place in the approval chain', () => {
    const known = facts()
    const reviewing = aCase().inStage('reviewing')
    const at = (reviewPosition: number) =>
      rolesFor('approve', reviewing.with({ round: { reviewPosition } }).build(), known)
    expect([at(0), at(1), at(2)]).toEqual([['sectionHead'], ['officeReviewer'], ['deputyLeader']])
  })
})
