/** 会签: each section that is asked agrees with the present text, or keeps it from being signed off. */
import { describe, expect, it } from 'vitest'
import { type CaseFile, presentRound } from '../../../../shared/case/case-file.ts'
import {
  aBureau,
  aCase,
  amendedText,
  anOpenCountersign,
  clerk,
  financeHead,
  refusalOf,
  sectionHead,
  take,
} from '../../../helpers/a-case.ts'

const standing = aBureau({ standingCountersigns: ['财务科', '规划科'] })
const asked = (): CaseFile => take(aCase().inStage('reviewing').build(), 'requestCountersign')
const rowsOf = (file: CaseFile) => presentRound(file).countersigns
const approvedAll = (file: CaseFile, how = {}): CaseFile => {
  let approved = file
  while (approved.stage === 'reviewing') approved = take(approved, 'approve', {}, how)
  return approved
}
const resubmitted = (file: CaseFile): CaseFile => {
  const back = take(file, 'returnForRevision')
  const reply = amendedText(presentRound(back).draft)
  return take(take(back, 'saveDraft', { reply }, { by: clerk }), 'submit', {}, { by: clerk })
}

describe('standing sections', () => {
  it('are asked at submission, but for the one that handles the case', () => {
    const file = aCase().at(standing).inStage('reviewing').build()
    expect(rowsOf(file)).toMatchObject([{ section: '财务科', opinion: null, versionNumber: null }])
  })
})

describe('会签', () => {
  it('is given by the head of that section, over this text', () => {
    const signed = take(asked(), 'countersign', {}, { by: financeHead })
    const version = presentRound(signed).versions.at(-1)
    expect(rowsOf(signed)).toMatchObject([
      { by: '孙财', agrees: true, versionNumber: 1, textHash: version?.textHash, recordedBy: null },
    ])
    expect(approvedAll(signed)).toMatchObject({ stage: 'signOff' })
    expect(refusalOf(approvedAll(signed), 'signOff')).toBeNull()
  })

  it('is not given by the head of another section', () => {
    expect(refusalOf(asked(), 'countersign', {}, { by: sectionHead })).toBe('会签由财务科的负责人办理。')
  })

  it('is given once; another opinion needs another request', () => {
    const signed = take(asked(), 'countersign', {}, { by: financeHead })
    const [row] = rowsOf(signed)
    const twice = take(signed, 'requestCountersign', { section: '法规科' })
    expect(refusalOf(twice, 'recordCountersign', { countersignId: row?.id ?? '' })).toBe(
      '这份会签已有意见；要改，请重新“送会签”。',
    )
  })

  it('on paper says who wrote it down', () => {
    const signed = take(asked(), 'recordCountersign', {}, { by: clerk })
    expect(rowsOf(signed)).toMatchObject([{ by: '孙财', recordedBy: { id: clerk.id }, versionNumber: 1 }])
    expect(refusalOf(asked(), 'recordCountersign', { day: '2025-03-06' })).toBe('会签日期在今天之后，请核对。')
  })

  it('that does not agree says why, and keeps the text from being signed off', () => {
    expect(refusalOf(asked(), 'countersign', { agrees: false, opinion: ' ' }, { by: financeHead })).toBe(
      '不同意须写明意见。',
    )
    const against = approvedAll(
      take(asked(), 'countersign', { agrees: false, opinion: '资金来源不实。' }, { by: financeHead }),
    )
    expect(refusalOf(against, 'signOff')).toBe('财务科会签不同意：请协商后重新“送会签”，或者写明理由“撤回会签”。')
    const anew = take(take(against, 'requestCountersign'), 'recordCountersign')
    expect(refusalOf(anew, 'signOff')).toBeNull()
    expect(refusalOf(take(against, 'withdrawCountersign'), 'signOff')).toBeNull()
  })

  it('waits beside the stage until sign-off', () => {
    expect(refusalOf(approvedAll(asked()), 'signOff')).toBe('会签还没有完成：财务科。')
  })

  it('is asked anew by itself when the text is submitted again, unless it was withdrawn', () => {
    const signed = take(asked(), 'countersign', {}, { by: financeHead })
    const again = resubmitted(signed)
    expect(rowsOf(again)).toMatchObject([{ versionNumber: 1 }, { section: '财务科', opinion: null }])
    const withdrawn = resubmitted(take(asked(), 'withdrawCountersign'))
    expect(rowsOf(withdrawn)).toHaveLength(1)
  })

  it('over an earlier text says that the text has changed since', () => {
    const file = take(asked(), 'countersign', {}, { by: financeHead })
    const earlier = {
      ...anOpenCountersign('财务科'),
      opinion: '同意。',
      agrees: true,
      versionNumber: 1,
      textHash: 'before',
    }
    const changed = aCase()
      .inStage('signOff')
      .with({ round: { countersigns: [earlier] } })
      .build()
    expect(refusalOf(changed, 'signOff')).toBe('财务科会签后，正文此后有改动，须重新会签。')
    expect(refusalOf(approvedAll(file), 'signOff')).toBeNull()
  })

  it('counts for a text that a leader amended, where such a text goes on', () => {
    const signed = take(asked(), 'countersign', {}, { by: financeHead })
    const amended = approvedAll(take(signed, 'amendAndApprove'))
    expect(refusalOf(amended, 'signOff')).toBeNull()
  })

  it('is asked anew for an amended text, where such a text starts again', () => {
    const bureau = aBureau({ afterAmending: 'startsAgain' })
    const signed = take(asked(), 'countersign', {}, { by: financeHead })
    const amended = approvedAll(take(signed, 'amendAndApprove', {}, { bureau }), { bureau })
    expect(refusalOf(amended, 'signOff', {}, { bureau })).toBe('会签还没有完成：财务科。')
  })

  it('is not asked of the handling section, nor twice at once', () => {
    expect(refusalOf(asked(), 'requestCountersign', { section: '规划科' })).toBe('这是本件的承办科室，不用会签。')
    expect(refusalOf(asked(), 'requestCountersign')).toBe('财务科的会签还在等意见。')
  })
})
