/** Every step works where it belongs, and every refusal says in Chinese what stands against it. */
import { describe, expect, it } from 'vitest'
import { type CaseFile, presentRound, withRound } from '../../../shared/case/case-file.ts'
import type { Stage } from '../../../shared/case/stage.ts'
import { advance, mayAdvance, openSteps } from '../../../shared/workflow/advance.ts'
import { type StepName, stepNames } from '../../../shared/workflow/steps.ts'
import {
  aBureau,
  aCase,
  anOpenCountersign,
  act,
  aDeputy,
  anAssignment,
  archivist,
  aReply,
  aSuggestion,
  attempt,
  type CaseBuilder,
  type Circumstances,
  chief,
  clerk,
  deputyLeader,
  everybody,
  facts,
  refusalOf,
  registrar,
  sectionHead,
  take,
  today,
} from '../../helpers/a-case.ts'

const aPublicVersion = (file: CaseFile) => {
  const { publicVersion } = presentRound(file)
  if (publicVersion === null) throw new Error('no public version')
  return publicVersion
}
const inStage = (stage: Stage): CaseFile => aCase().inStage(stage).build()
const coHandled = (): CaseBuilder => aCase().with({ assignment: { role: 'coHandle', leadUnit: '市发改委' } })
const led = (): CaseBuilder => aCase().with({ assignment: { role: 'lead', coUnits: ['市财政局', '市工信局'] } })
const asked = (): CaseFile => led().inStage('coOpinionPending').build()
const evidence = { kind: 'form', hash: 'a'.repeat(64), name: '反馈表.docx', signedBy: '', documentNumber: '' } as const
const promised = (): CaseFile => take(inStage('feedbackPending'), 'recordCommitments')
const withMerged = (stage: Stage): CaseFile => take(inStage(stage), 'takeIn')
const countersigned = (): CaseFile => take(inStage('reviewing'), 'requestCountersign')
const again = (stage: Stage): CaseFile => aCase().inRound(2).inStage(stage).build()

/** Where each step is shown to work, and where the case is afterwards. */
const works: { readonly [Name in StepName]: readonly [from: CaseFile, to: Stage] } = {
  register: [inStage('received'), 'registered'],
  amendRegistration: [inStage('drafting'), 'drafting'],
  checkScope: [inStage('registered'), 'scopeCheck'],
  requestReturn: [inStage('scopeCheck'), 'returnRequested'],
  acceptReturn: [inStage('returnRequested'), 'returned'],
  refuseReturn: [inStage('returnRequested'), 'scopeCheck'],
  mergeInto: [inStage('planning'), 'merged'],
  takeIn: [inStage('planning'), 'planning'],
  splitOff: [inStage('merged'), 'registered'],
  release: [withMerged('planning'), 'planning'],
  assignToSection: [inStage('scopeCheck'), 'assignedToSection'],
  acceptTask: [inStage('assignedToSection'), 'planning'],
  settlePlan: [inStage('planning'), 'contactBefore'],
  recordContact: [inStage('contactBefore'), 'contactBefore'],
  closeWithoutReply: [
    aCase()
      .with({ suggestion: { referenceOnly: true } })
      .inStage('planning')
      .build(),
    'closed',
  ],
  requestCoOpinions: [led().inStage('contactBefore').build(), 'coOpinionPending'],
  recordCoOpinion: [asked(), 'coOpinionPending'],
  remindCoHandler: [asked(), 'coOpinionPending'],
  waiveCoOpinion: [asked(), 'coOpinionPending'],
  beginCoOpinion: [coHandled().inStage('assignedToSection').build(), 'drafting'],
  beginDrafting: [take(inStage('contactBefore'), 'recordContact'), 'drafting'],
  saveDraft: [inStage('drafting'), 'drafting'],
  ignoreFinding: [inStage('drafting'), 'drafting'],
  recordCommitments: [inStage('drafting'), 'drafting'],
  submit: [take(inStage('drafting'), 'saveDraft'), 'reviewing'],
  requestCountersign: [inStage('reviewing'), 'reviewing'],
  countersign: [countersigned(), 'reviewing'],
  recordCountersign: [countersigned(), 'reviewing'],
  withdrawCountersign: [countersigned(), 'reviewing'],
  approve: [inStage('reviewing'), 'reviewing'],
  amendAndApprove: [inStage('signOff'), 'numbering'],
  returnForRevision: [inStage('reviewing'), 'drafting'],
  signOff: [inStage('signOff'), 'numbering'],
  recordPaperDecision: [inStage('signOff'), 'numbering'],
  recallSignOff: [inStage('sealing'), 'drafting'],
  assignNumber: [inStage('numbering'), 'sealing'],
  seal: [inStage('sealing'), 'sending'],
  recordSend: [inStage('sending'), 'sending'],
  finishSending: [take(inStage('sending'), 'recordSend'), 'feedbackPending'],
  settlePublicVersion: [inStage('numbering'), 'numbering'],
  publish: [take(inStage('feedbackPending'), 'settlePublicVersion'), 'feedbackPending'],
  recordFeedback: [inStage('feedbackPending'), 'feedbackPending'],
  startRound: [inStage('rehandling'), 'planning'],
  track: [promised(), 'tracking'],
  recordProgress: [inStage('tracking'), 'tracking'],
  close: [take(inStage('feedbackPending'), 'recordFeedback'), 'closed'],
  requestExtension: [inStage('drafting'), 'drafting'],
  grantExtension: [take(inStage('drafting'), 'requestExtension'), 'drafting'],
  refuseExtension: [take(inStage('drafting'), 'requestExtension'), 'drafting'],
  withdraw: [inStage('drafting'), 'withdrawn'],
  sendOut: [inStage('reviewing'), 'reviewing'],
  callBack: [take(inStage('reviewing'), 'sendOut'), 'reviewing'],
  takeReceipt: [take(inStage('reviewing'), 'sendOut'), 'reviewing'],
  settleFork: [inStage('reviewing'), 'reviewing'],
  archive: [inStage('closed'), 'archived'],
}

describe('each step works', () => {
  it.each(stepNames)('%s', (name) => {
    const [from, to] = works[name]
    expect(take(from, name).stage).toBe(to)
  })

  it.each(stepNames)('%s is offered as open where it works', (name) => {
    const [from] = works[name]
    const known = facts({}, from)
    const offers = everybody.flatMap((by) =>
      openSteps(from, by, known).filter((open) => open.name === name && open.refusal === null),
    )
    expect(offers.length).toBeGreaterThan(0)
  })
})

/** What a sample hands to `refusalOf`, kept apart from its step's type so that all of them fit in one table. */
interface Sample {
  readonly it: string
  readonly because: string
  readonly reason: string | null
}
const refuses = <Name extends StepName>(
  what: string,
  file: CaseFile,
  name: Name,
  because: string,
  input: Parameters<typeof refusalOf<Name>>[2] = {},
  how: Circumstances = {},
): Sample => ({ it: `${name}: ${what}`, because, reason: refusalOf(file, name, input, how) })

const contact = aReply().contact
const drafted = (reply: Partial<ReturnType<typeof aReply>>) => aCase().with({ reply }).inStage('drafting').build()
const reviewing = inStage('reviewing')
const signing = inStage('signOff')
const feedback = inStage('feedbackPending')
const settled = take(feedback, 'settlePublicVersion')
const settledAsNone = { ...aPublicVersion(settled), mode: 'none' as const }
const unheard = '李慧的评价还没有收回，请写明催收情况。'
const merged1190 = '第1190号已并入本件，请先“移出并案”。'
const answeredOnce = '前一次答复已经送达，请继续办理，办毕再次答复。'
const noForm = '没有这份会办征询。'
const asSuggestion = (change: Parameters<typeof aSuggestion>[0]) => ({ suggestion: aSuggestion(change) })
const asAssignment = (change: Parameters<typeof anAssignment>[0]) => ({ assignment: anAssignment(change) })

const refusals: readonly Sample[] = [
  // 登记
  refuses('没有编号', inStage('received'), 'register', '还没有建议编号。', asSuggestion({ number: ' ' })),
  refuses('没有标题', inStage('received'), 'register', '还没有建议标题。', asSuggestion({ title: '' })),
  refuses('没有领衔代表', inStage('received'), 'register', '还没有领衔代表。', asSuggestion({ leadDeputy: null })),
  refuses(
    '没有交办日期',
    inStage('received'),
    'register',
    '还没有交办日期，办理期限无法计算。',
    asAssignment({ assignedAt: null }),
  ),
  refuses(
    '会办件没有主办单位',
    inStage('received'),
    'register',
    '会办件须写明主办单位。',
    asAssignment({ role: 'coHandle' }),
  ),
  refuses(
    '交办在将来',
    inStage('received'),
    'register',
    '交办日期在今天之后，请核对。',
    asAssignment({ assignedAt: '2025-03-06' }),
  ),
  refuses(
    '签收在将来',
    inStage('received'),
    'register',
    '签收日期在今天之后，请核对。',
    asAssignment({ receivedAt: '2025-03-06' }),
  ),
  refuses(
    '签收早于交办',
    inStage('received'),
    'register',
    '签收日期早于交办日期，请核对。',
    asAssignment({ receivedAt: '2025-02-27' }),
  ),
  refuses(
    '登记过的件不能改缺',
    inStage('drafting'),
    'amendRegistration',
    '还没有建议标题。',
    asSuggestion({ title: '' }),
  ),

  // 退回、并案
  refuses(
    '过了期限',
    inStage('scopeCheck'),
    'requestReturn',
    '退回期限已于 2025-03-17 届满，不能再申请退回；如确有困难，请与交办机构联系。',
    {},
    { on: '2025-03-18' },
  ),
  refuses(
    '已被拒绝',
    take(inStage('returnRequested'), 'refuseReturn'),
    'requestReturn',
    '交办机构已不同意退回，请按职责办理。',
  ),
  refuses('没有理由', inStage('scopeCheck'), 'requestReturn', '请写明不属于本单位职责的理由。', { reason: ' ' }),
  refuses('没有建议单位', inStage('scopeCheck'), 'requestReturn', '请写明建议改办的单位。', { proposedUnit: '' }),
  refuses('没有签字人', inStage('scopeCheck'), 'requestReturn', '退回申请须由分管领导签字，请填写签字人。', {
    signedBy: '',
  }),
  refuses('有并入的案件', withMerged('scopeCheck'), 'requestReturn', merged1190),
  refuses('第二轮', take(again('planning'), 'assignToSection'), 'requestReturn', answeredOnce),
  refuses('将来', inStage('returnRequested'), 'acceptReturn', '答复日期在今天之后，请核对。', { day: '2025-03-06' }),
  refuses('将来', inStage('returnRequested'), 'refuseReturn', '答复日期在今天之后，请核对。', { day: '2025-03-06' }),
  refuses('并入自己', inStage('planning'), 'mergeInto', '不能并入自己。', { leadCaseId: 'case-1' }),
  refuses('没选主案', inStage('planning'), 'mergeInto', '请选择并入哪一件。', { leadCaseId: '' }),
  refuses('带着并入的案件', withMerged('planning'), 'mergeInto', merged1190),
  refuses('第二轮', again('planning'), 'mergeInto', answeredOnce),
  refuses('并入自己', inStage('planning'), 'takeIn', '不能并入自己。', { caseId: 'case-1' }),
  refuses('并入两次', withMerged('planning'), 'takeIn', '这一件已经并入。'),
  refuses('第二轮', again('planning'), 'takeIn', answeredOnce),
  refuses('没有并入的', inStage('planning'), 'release', '没有并入本件的案件。'),
  refuses('另一件', withMerged('planning'), 'release', '这一件没有并入本件。', { caseId: 'case-8' }),
  refuses('没有理由', inStage('merged'), 'splitOff', '请写明理由。', { reason: '' }),

  // 分办、方案、沟通
  refuses('没有科室', inStage('scopeCheck'), 'assignToSection', '请选择承办科室。', { section: '' }),
  refuses(
    '会办件',
    coHandled().inStage('assignedToSection').build(),
    'acceptTask',
    '会办件不答复代表，请用“起草会办意见”。',
  ),
  refuses('没有要点', inStage('planning'), 'settlePlan', '请至少列出一条建议要点，答复要逐条回应。', { points: [] }),
  refuses('空的要点', inStage('planning'), 'settlePlan', '要点不能为空。', {
    points: [{ text: '', answeredBy: '', due: null }],
  }),
  refuses('将来', inStage('planning'), 'recordContact', '沟通日期在今天之后，请核对。', { day: '2025-03-06' }),
  refuses('早于签收', inStage('planning'), 'recordContact', '沟通日期早于签收日期，请核对。', { day: '2025-03-02' }),
  refuses('没有意见', inStage('planning'), 'recordContact', '请写明代表的意见。', { views: ' ' }),
  refuses('代表要答复', inStage('planning'), 'closeWithoutReply', '代表没有注明“仅供研究参考，不需要书面答复”。'),
  refuses('带着并入的案件', withMerged('planning'), 'closeWithoutReply', merged1190),
  refuses('第二轮', again('planning'), 'closeWithoutReply', answeredOnce),

  // 会办
  refuses(
    '独办件',
    inStage('contactBefore'),
    'requestCoOpinions',
    '只有主办件才征求会办意见；如有会办单位，请先更正登记。',
  ),
  refuses('没有单位', led().inStage('contactBefore').build(), 'requestCoOpinions', '请至少填写一个会办单位。', {
    units: [],
  }),
  refuses('空的意见', asked(), 'recordCoOpinion', '会办意见是空的：请填写内容，或退回会办单位重办。', { text: '' }),
  refuses('将来', asked(), 'recordCoOpinion', '收到日期在今天之后，请核对。', { day: '2025-03-06' }),
  refuses('没有这份', asked(), 'recordCoOpinion', noForm, { coOpinionId: 'x' }),
  refuses('早于征询', asked(), 'recordCoOpinion', '收到日期早于征询日期，请核对。', { day: '2025-03-04' }),
  refuses(
    '登记过的文件',
    take(asked(), 'recordCoOpinion', { evidence }),
    'recordCoOpinion',
    '这份文件已经登记过会办意见。',
    {
      evidence,
    },
  ),
  refuses('没有这份', asked(), 'remindCoHandler', noForm, { coOpinionId: 'x' }),
  refuses('没有在等的', led().inStage('drafting').build(), 'remindCoHandler', '没有在等的会办意见，不用催办。'),
  refuses('催过', take(asked(), 'remindCoHandler'), 'remindCoHandler', '2025-03-05 已经记过一次催办。'),
  refuses('将来', asked(), 'remindCoHandler', '催办日期在今天之后，请核对。', { day: '2025-03-06' }),
  refuses('没有这份', asked(), 'waiveCoOpinion', noForm, { coOpinionId: 'x' }),
  refuses('没有理由', asked(), 'waiveCoOpinion', '不再等待会办意见须写明理由。', { reason: '' }),
  refuses('已经收到', take(asked(), 'recordCoOpinion'), 'waiveCoOpinion', '这份会办意见已有结果，不必再等。', {
    coOpinionId: asked().coOpinions[0]!.id,
  }),
  refuses('主办件', inStage('assignedToSection'), 'beginCoOpinion', '只有会办件走这一步。'),

  // 起草、送审
  refuses('没有沟通', inStage('contactBefore'), 'beginDrafting', '还没有与代表沟通的记录，请先“记录沟通”。'),
  refuses(
    '第二轮没有沟通',
    aCase()
      .inRound(2)
      .inStage('contactBefore')
      .with({ round: { startedOn: '2025-03-06' } })
      .build(),
    'beginDrafting',
    '重新办理以来还没有与代表沟通的记录，请先“记录沟通”。',
  ),
  refuses('忽略没有理由', inStage('drafting'), 'ignoreFinding', '忽略“必改”须写明理由，审核人会看到。', { reason: '' }),
  refuses('空的承诺', inStage('drafting'), 'recordCommitments', '承诺内容不能为空。', {
    items: [{ text: '', due: null, owner: '' }],
  }),
  refuses('正文是空的', inStage('drafting'), 'submit', '正文还是空的，请先起草。'),
  refuses('没有类别', drafted({ classMark: null }), 'submit', '还没有选办理类别，请在右侧“办理类别”中选定。'),
  refuses('别处的类别', drafted({ classMark: '甲' }), 'submit', '办理类别“甲”不在本单位的类别方案里，请重新选定。'),
  refuses('没有公开属性', drafted({ disclosure: null }), 'submit', '还没有选公开属性，请在右侧“公开属性”中选定。'),
  refuses('不公开没有理由', drafted({ disclosure: 'none' }), 'submit', '不主动公开须写明理由。'),
  refuses(
    '没有电话',
    drafted({ contact: { ...contact, phone: '' } }),
    'submit',
    '还没有填联系人和电话，答复函上要印。',
  ),
  refuses(
    '体检',
    drafted({}),
    'submit',
    '体检还有 2 处“必改”未处理：请修改，或写明理由后忽略。',
    {},
    { facts: { openMustFindings: 2 } },
  ),
  refuses(
    '没有征求会办单位',
    take(
      take(
        take(take(led().inStage('contactBefore').build(), 'recordContact'), 'requestCoOpinions', {
          units: [{ unit: '市财政局', points: [] }],
        }),
        'beginDrafting',
      ),
      'saveDraft',
    ),
    'submit',
    '还没有征求会办意见：市工信局。',
  ),

  // 审核、会签、签发
  refuses('没有科室', reviewing, 'requestCountersign', '请填写会签科室。', { section: '' }),
  refuses('没有这份', countersigned(), 'recordCountersign', '没有这份会签。', { countersignId: 'x' }),
  refuses('没有会签人', countersigned(), 'recordCountersign', '请填写会签人。', { by: '' }),
  refuses(
    '稿件改过',
    reviewing,
    'approve',
    '稿件在提交后有改动，须退回承办人重新提交。',
    {},
    { facts: { textHash: 'changed' } },
  ),
  refuses(
    '流程改短',
    aCase()
      .inStage('reviewing')
      .with({ round: { reviewPosition: 1 } })
      .build(),
    'approve',
    '审核流程已在设置中改短，请“退回修改”后重新送审。',
    {},
    { by: chief, bureau: aBureau({ approvalChain: ['sectionHead'] }) },
  ),
  refuses(
    '自己起草',
    take(take(inStage('drafting'), 'saveDraft', {}, { by: sectionHead }), 'submit', {}, { by: clerk }),
    'approve',
    '您起草或修改过这份稿件，不能由您本人审核或签发。',
    {},
    { by: sectionHead },
  ),
  refuses(
    '自己提交',
    take(take(inStage('drafting'), 'saveDraft', {}, { by: clerk }), 'submit', {}, { by: sectionHead }),
    'approve',
    '您起草或修改过这份稿件，不能由您本人审核或签发。',
    {},
    { by: sectionHead },
  ),
  refuses('没有理由', reviewing, 'returnForRevision', '请写明退回的理由，承办人要据此修改。', { remark: ' ' }),
  refuses(
    '会办意见没齐',
    take(
      aCase()
        .with({ assignment: { role: 'lead' } })
        .inStage('signOff')
        .build(),
      'amendRegistration',
      asAssignment({ role: 'lead', coUnits: ['市财政局'] }),
    ),
    'signOff',
    '还没有征求会办意见：市财政局。',
  ),
  refuses(
    '会办意见没到',
    aCase()
      .inStage('signOff')
      .with({ assignment: { role: 'lead' }, coOpinions: [{ ...asked().coOpinions[0]!, state: 'pending' }] })
      .build(),
    'signOff',
    '会办意见还没有收齐：市财政局（2025-03-05 征询，应于 2025-04-04 前提出）。请催办，或写明理由后不再等待。',
  ),
  refuses(
    '会签没完',
    aCase()
      .inStage('signOff')
      .with({ round: { countersigns: [anOpenCountersign('财务科')] } })
      .build(),
    'signOff',
    '会签还没有完成：财务科。',
  ),
  refuses(
    '稿件改过',
    signing,
    'signOff',
    '稿件在提交后有改动，须退回承办人重新提交。',
    {},
    { facts: { textHash: 'changed' } },
  ),
  refuses(
    '审核的是另一稿',
    aCase()
      .inStage('signOff')
      .with({ round: { decisions: [] } })
      .build(),
    'signOff',
    '前面的审核意见不是针对这一稿的，须退回重新送审。',
  ),
  refuses(
    '重点建议',
    aCase()
      .with({ suggestion: { isKey: true } })
      .inStage('signOff')
      .build(),
    'signOff',
    '这是重点督办建议，须由主要领导签发。',
    {},
    { by: deputyLeader, bureau: aBureau({ signer: 'deputyLeader' }) },
  ),
  refuses(
    '承诺资金',
    signing,
    'signOff',
    '答复中有资金或项目方面的承诺，须由主要领导签发。',
    {},
    { by: deputyLeader, bureau: aBureau({ signer: 'deputyLeader' }), facts: { weightyPromises: 1 } },
  ),
  refuses('已经送达', take(inStage('sending'), 'recordSend'), 'recallSignOff', '已有送达记录，不能再撤销签发。'),
  refuses('没有理由', inStage('sealing'), 'recallSignOff', '请写明理由。', { reason: '' }),

  // 编号、用印、送达、公开
  refuses(
    '签发后改动',
    inStage('numbering'),
    'assignNumber',
    '稿件在签发后有改动，签发已失效：请“撤销签发”后重新送审。',
    {},
    { facts: { textHash: 'changed' } },
  ),
  refuses('没有登记', inStage('numbering'), 'assignNumber', '这个文号还没有在本单位登记，请重新取号。', {
    number: { seriesId: 'reply', prefix: '株科办', year: 2025, serial: 99 },
  }),
  refuses('别的代字', inStage('numbering'), 'assignNumber', '这个文号还没有在本单位登记，请重新取号。', {
    number: { seriesId: 'reply', prefix: '株发改', year: 2025, serial: 26 },
  }),
  refuses(
    '别人的文号',
    inStage('numbering'),
    'assignNumber',
    '这个文号已经用过，请取下一个号。',
    {},
    {
      bureau: aBureau({
        issuedNumbers: [{ seriesId: 'reply', prefix: '株科办', year: 2025, serial: 26, caseId: 'case-2', day: today }],
      }),
    },
  ),
  refuses('上一轮的文号', again('numbering'), 'assignNumber', '这个文号已经用过，请取下一个号。', {
    number: { seriesId: 'reply', prefix: '株科办', year: 2025, serial: 26 },
  }),
  refuses(
    '换号',
    aCase()
      .inStage('numbering')
      .with({ round: { documentNumber: { seriesId: 'reply', prefix: '株科办', year: 2025, serial: 26 } } })
      .build(),
    'assignNumber',
    '本件已编 株科办〔2025〕26号，请沿用。',
    { number: { seriesId: 'reply', prefix: '株科办', year: 2025, serial: 27 } },
  ),
  refuses(
    '签发后改动',
    inStage('sealing'),
    'seal',
    '稿件在签发后有改动，签发已失效：请“撤销签发”后重新送审。',
    {},
    { facts: { textHash: 'changed' } },
  ),
  refuses(
    '没有签发',
    aCase()
      .inStage('sealing')
      .with({ round: { decisions: [] } })
      .build(),
    'seal',
    '这一稿没有有效的签发，请“撤销签发”后重新送审。',
  ),
  refuses('早于成文', inStage('sealing'), 'seal', '用印日期早于成文日期，请核对。', { day: '2025-03-04' }),
  refuses('将来', inStage('sealing'), 'seal', '用印日期在今天之后，请核对。', { day: '2025-03-06' }),
  refuses('零份', inStage('sealing'), 'seal', '份数至少为 1。', { copies: 0 }),
  refuses('早于用印', inStage('sending'), 'recordSend', '送达日期早于用印日期，请核对。', { day: '2025-03-04' }),
  refuses('将来', inStage('sending'), 'recordSend', '送达日期在今天之后，请核对。', { day: '2025-03-06' }),
  refuses(
    '还有联名代表',
    take(
      aCase()
        .with({ suggestion: { cosigners: [aDeputy('赵强')] } })
        .inStage('sending')
        .build(),
      'recordSend',
    ),
    'finishSending',
    '还没有送达记录：赵强。',
  ),
  refuses(
    '会办意见没送主办单位',
    coHandled().inStage('sending').build(),
    'finishSending',
    '还没有送达记录：市发改委。',
  ),
  refuses(
    '不公开',
    aCase()
      .with({ reply: { disclosure: 'none', nonDisclosureReason: '涉及商业秘密' } })
      .inStage('feedbackPending')
      .build(),
    'publish',
    '本件不是主动公开。',
  ),
  refuses('还没送达', inStage('sending'), 'publish', '还没有送达代表的记录。'),
  refuses('两次', take(settled, 'publish'), 'publish', '这次答复已登记公开。'),
  refuses('没定公开版', feedback, 'publish', '还没有定公开版，请先到“公开版”中核对后定下。'),
  refuses(
    '公开版是按另一稿定的',
    take(inStage('feedbackPending'), 'settlePublicVersion', {}, { facts: { textHash: '另一稿' } }),
    'publish',
    '公开版不是按现在这一稿定的，请到“公开版”中重新定。',
  ),
  refuses(
    '公开版定的是不公开',
    withRound(settled, { publicVersion: settledAsNone }),
    'publish',
    '公开版定的是“不公开”，不能登记公开。',
  ),
  refuses('将来', settled, 'publish', '公开日期在今天之后，请核对。', { day: '2025-03-06' }),
  refuses('没有网站', settled, 'publish', '请填写公开的网站或栏目。', { place: '' }),
  refuses(
    '签发已失效',
    aCase()
      .with({ round: { decisions: [] } })
      .inStage('numbering')
      .build(),
    'settlePublicVersion',
    '这一稿没有有效的签发，请“撤销签发”后重新送审。',
  ),
  refuses('会办件', coHandled().inStage('sending').build(), 'settlePublicVersion', '会办件由主办单位答复和公开。'),
  refuses('已公开', take(settled, 'publish'), 'settlePublicVersion', '这次答复已登记公开。'),
  refuses('主动公开却不公开', feedback, 'settlePublicVersion', '本件是主动公开，请选“全文”或“摘要”。', {
    mode: 'none',
  }),
  refuses('摘要没写理由', feedback, 'settlePublicVersion', '只公开摘要，须写明不公开全文的理由。', {
    mode: 'summary',
    summary: '已加大投入。',
  }),
  refuses('摘要是空的', feedback, 'settlePublicVersion', '摘要还是空的，请先写好。', {
    mode: 'summary',
    reason: '内容复杂。',
  }),
  refuses(
    '摘要里有电话和姓名',
    feedback,
    'settlePublicVersion',
    '摘要里还有不宜公开的内容：“李婉”、“0731-28687612”。请改写，或者选择留下。',
    { mode: 'summary', reason: '内容复杂。', summary: '已加大投入，详情请问李婉，电话0731-28687612。' },
  ),

  // 反馈、承诺、办结
  refuses('别的代表', feedback, 'recordFeedback', '本件没有这位代表。', { deputyId: 'd-x' }),
  refuses('早于送达', feedback, 'recordFeedback', '评价日期早于送达日期，请核对。', { day: '2025-03-04' }),
  refuses('将来', feedback, 'recordFeedback', '评价日期在今天之后，请核对。', { day: '2025-03-06' }),
  refuses('不满意没有理由', feedback, 'recordFeedback', '“不满意”须写明代表的理由。', { attitude: 'dissatisfied' }),
  refuses('没有依据', feedback, 'recordFeedback', '评价须有依据：征询意见表原件、通话记录、收件人等，请写明。', {
    evidence: '',
  }),
  refuses('会办件', coHandled().inStage('closed').build(), 'recordFeedback', '会办件由主办单位答复代表。'),
  refuses(
    '没有答复过',
    take(
      aCase()
        .with({ suggestion: { referenceOnly: true } })
        .inStage('planning')
        .build(),
      'closeWithoutReply',
    ),
    'recordFeedback',
    '还没有送达代表的记录。',
  ),
  refuses(
    '没有答复过',
    take(
      aCase()
        .with({ suggestion: { referenceOnly: true } })
        .inStage('planning')
        .build(),
      'closeWithoutReply',
    ),
    'startRound',
    '本件没有送出过答复，不能重新办理。',
  ),
  refuses('没有理由', inStage('rehandling'), 'startRound', '请写明理由。', { reason: '' }),
  refuses('没有承诺', feedback, 'track', '没有待兑现的承诺，可以直接办结。'),
  refuses('没有这项', inStage('tracking'), 'recordProgress', '没有这项承诺。', { commitmentId: 'x' }),
  refuses('将来', inStage('tracking'), 'recordProgress', '进展日期在今天之后，请核对。', { day: '2025-03-06' }),
  refuses('没有写进展', inStage('tracking'), 'recordProgress', '请写明进展和依据。', { note: '' }),
  refuses('没有收回评价', feedback, 'close', unheard),
  refuses('还有承诺', promised(), 'close', '还有 1 项承诺没有兑现，请“转入承诺跟踪”。'),
  refuses('不满意', inStage('rehandling'), 'close', '李慧不满意，须重新办理并再次答复。'),
  refuses('第二次还不满意', again('rehandling'), 'close', '代表仍不满意，请写明后续处理情况。'),

  // 延期、撤回
  refuses(
    '会办件',
    coHandled().inStage('drafting').build(),
    'requestExtension',
    '会办期限由主办单位掌握：商定新的期限后请“更正登记”。',
  ),
  refuses('第二轮', again('drafting'), 'requestExtension', '重新办理的期限不能申请延期，请与交办机构联系。'),
  refuses('已经申请', take(inStage('drafting'), 'requestExtension'), 'requestExtension', '已有一份延期申请在等答复。'),
  refuses(
    '已经过期',
    inStage('drafting'),
    'requestExtension',
    '办理期限已过，不能再申请延期。',
    {},
    { on: '2025-05-29' },
  ),
  refuses('没有延后', inStage('drafting'), 'requestExtension', '新的期限须晚于现在的期限。', { newDue: '2025-05-28' }),
  refuses(
    '超过六个月',
    inStage('drafting'),
    'requestExtension',
    '自交办之日起最长六个月，不能晚于 2025-08-28（代表法第五十一条）。',
    { newDue: '2025-08-29' },
  ),
  refuses('没有申请', inStage('drafting'), 'grantExtension', '没有等待答复的延期申请。'),
  refuses('没有申请', inStage('drafting'), 'refuseExtension', '没有等待答复的延期申请。'),
  refuses('没有机构', take(inStage('drafting'), 'requestExtension'), 'grantExtension', '请填写同意延期的交办机构。', {
    approvedBy: '',
  }),
  refuses('将来', take(inStage('drafting'), 'requestExtension'), 'grantExtension', '同意日期在今天之后，请核对。', {
    day: '2025-03-06',
  }),
  refuses(
    '联名代表没有都同意',
    aCase()
      .with({ suggestion: { cosigners: [aDeputy('赵强')] } })
      .inStage('drafting')
      .build(),
    'withdraw',
    '联名建议须全体联名代表书面同意才能撤回。',
    { allAgreed: false },
  ),
  refuses('没有依据', inStage('drafting'), 'withdraw', '请写明撤回依据（书面申请的日期、文号）。', { reason: '' }),
  refuses('带着并入的案件', withMerged('drafting'), 'withdraw', merged1190),
  refuses('第二轮', again('drafting'), 'withdraw', answeredOnce),

  // 环节和角色
  refuses('还没到', inStage('drafting'), 'signOff', '现在是“起草”，还不能“签发”。'),
  refuses('已过了', inStage('sending'), 'submit', '现在是“待送达”，已过了“提交审核”的环节。'),
  refuses('绕开的一步', inStage('returnRequested'), 'requestReturn', '现在是“申请退回”，不能“申请退回”。'),
  refuses('已经结束', inStage('withdrawn'), 'signOff', '现在是“已撤回”，不能再“签发”。'),
  refuses('不是他的事', inStage('signOff'), 'signOff', '“签发”由主要领导办理。', {}, { by: clerk }),
  refuses('还没轮到', reviewing, 'approve', '“同意”由科室负责人办理。', {}, { by: deputyLeader }),
  refuses('不归档案员', inStage('drafting'), 'submit', '“提交审核”由承办人或科室负责人办理。', {}, { by: archivist }),
]

describe('each refusal says why', () => {
  it.each(refusals)('$it', ({ reason, because }) => {
    expect(reason).toBe(because)
  })
})

describe('what a step leaves behind', () => {
  it('freezes a numbered version at each hand-over', () => {
    const twice = take(
      take(take(inStage('reviewing'), 'returnForRevision'), 'saveDraft', {
        reply: aReply({ classMark: 'B' }),
      }),
      'submit',
    )
    const { versions, drafters } = presentRound(twice)
    expect(versions.map((version) => [version.number, version.reply.classMark])).toEqual([
      [1, 'A'],
      [2, 'B'],
    ])
    expect(drafters).toEqual([{ id: clerk.id, name: clerk.name }])
  })

  it('dates the letter by the sign-off', () => {
    expect(presentRound(take(inStage('signOff'), 'signOff', {}, { on: '2025-03-07' })).dateOfIssue).toBe('2025-03-07')
  })

  it('writes down in which role somebody decided', () => {
    const returned = take(aCase().inStage('signOff').build(), 'returnForRevision', {}, { by: chief })
    const recalled = take(inStage('sealing'), 'recallSignOff', {}, { by: registrar })
    expect(presentRound(returned).decisions.at(-1)).toMatchObject({ kind: 'returned', role: 'chiefLeader' })
    expect(presentRound(recalled).decisions.at(-1)).toMatchObject({ kind: 'returned', role: 'registrar' })
  })

  it('goes straight to 签发 when the bureau has no reviewers', () => {
    const bureau = aBureau({ approvalChain: [] })
    expect(aCase().at(bureau).inStage('numbering').build().stage).toBe('numbering')
  })

  it('refuses a form that is not the step’s at all', () => {
    const file = inStage('drafting')
    const wrong = advance(file, 'saveDraft', { reply: 'text' } as never, act(clerk), facts({}, file))
    expect(wrong.ok).toBe(false)
  })

  it('answers with a new case and leaves the old one alone', () => {
    const file = inStage('received')
    const before = structuredClone(file)
    attempt(file, 'register')
    expect(file).toEqual(before)
    expect(mayAdvance(file, 'register', registrar, facts({}, file))).toBeNull()
  })
})
