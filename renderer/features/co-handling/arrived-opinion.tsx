import { inChinese } from '../../../shared/day.ts'
import type { CoOpinionContents } from '../../../shared/exchange/co-handling.ts'
import { unlikeAsks } from '../../../shared/exchange/co-opinion.ts'
import { numberInTitle } from '../../../shared/letter/letter-words.ts'
import { useRequestOf } from '../../data/co-queries.ts'
import type { ArrivedPackage } from '../../data/co-packages.ts'
import { ArrivedFacts } from './arrived-facts.tsx'
import { AnswersByAsk } from './answers-by-ask.tsx'
import { OpinionPlace } from './attach-opinion.tsx'

/** A 会办意见包: what the unit says, and the open request that it answers. */
export function ArrivedOpinion({
  arrived,
  opinion,
  believed,
}: {
  readonly arrived: ArrivedPackage
  readonly opinion: CoOpinionContents
  readonly believed: boolean
}) {
  const { hash, name, bytes } = arrived
  const found = useRequestOf({ ...opinion, hash })
  const sender = arrived.opened.signer.name
  return (
    <section className="co-arrived">
      <h2>{`${opinion.unit}的会办意见`}</h2>
      <ArrivedFacts
        facts={[
          ['编号', numberInTitle(opinion.suggestionNumber)],
          ['发文字号', opinion.documentNumber],
          ['成文日期', inChinese(opinion.signedOn)],
          ['签发人', opinion.signedBy],
          ['制包人', sender],
          ['联系人', [opinion.contact.name, opinion.contact.phone].filter((part) => part !== '').join('，')],
        ]}
      />
      <AnswersByAsk answers={opinion.answers} />
      <p className="quiet">意见函全文：</p>
      <p className="co-words">{opinion.text}</p>
      <OpinionPlace
        found={found}
        believed={believed}
        arrived={{
          kind: 'package',
          name,
          bytes,
          text: opinion.text,
          signedBy: `${opinion.signedBy}签发`,
          documentNumber: opinion.documentNumber,
        }}
        saysOf={(match) =>
          unlikeAsks(opinion.answers, match.opinion).map((ask) => `来件答复的“${ask}”不在征询的要点里，请核对。`)
        }
      />
    </section>
  )
}
