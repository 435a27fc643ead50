/** The shipped data fit their schemas, say where they come from, and make a bureau. */
import { describe, expect, it } from 'vitest'
import { bureauSchema } from '../../../shared/bureau/bureau.ts'
import { meaningOf } from '../../../shared/bureau/class-scheme.ts'
import { foundBureau } from '../../../shared/bureau/found-bureau.ts'
import { aBureau, classSchemes, holidays, ruleProfile } from '../../helpers/a-case.ts'

describe('规则方案', () => {
  it('carries the months of the law (代表法第五十一条) and its source', () => {
    expect(ruleProfile).toMatchObject({ replyMonths: 3, complexReplyMonths: 6 })
    expect(ruleProfile.source).toContain('请按市人大、市政府办交办通知核对')
  })

  it('warns before it refuses, and turns orange after amber', () => {
    expect(ruleProfile.returnWarnWd).toBeLessThan(ruleProfile.returnHardWd)
    expect(ruleProfile.orangeDays).toBeLessThan(ruleProfile.amberDays)
  })
})

describe('办理类别', () => {
  it.each(classSchemes.map((scheme) => [scheme.label, scheme] as const))('%s 写明来源，每类一个代码', (_, scheme) => {
    expect(scheme.source).not.toBe('')
    expect(new Set(scheme.classes.map((entry) => entry.code)).size).toBe(scheme.classes.length)
  })

  it('asks the meaning, never the letter: C is planned here and cannot there', () => {
    const meanings = Object.fromEntries(classSchemes.map((scheme) => [scheme.id, meaningOf(scheme, 'C')]))
    expect(meanings).toEqual({
      'four-common': 'cannot',
      'started-planned': 'planned',
      three: 'cannot',
      'jia-yi-bing': null,
    })
    expect(meaningOf(aBureau().classScheme, null)).toBeNull()
  })
})

describe('新建单位', () => {
  const founder = aBureau().people[0]!
  const [classScheme] = classSchemes
  const defaults = { ruleProfile, holidays, classScheme: classScheme! }

  it('starts with the smallest chain and two series', () => {
    const bureau = foundBureau('株洲市科学技术局', founder, '株科办', defaults)
    expect(bureauSchema.parse(bureau)).toEqual(bureau)
    expect(bureau.series.map((series) => series.prefix)).toEqual(['株科办', '株科办会'])
    expect(bureau.approvalChain).toEqual(['sectionHead'])
  })

  it('has no series while the 机关代字 is not known', () => {
    expect(foundBureau('株洲市科学技术局', founder, '', defaults).series).toEqual([])
  })
})
