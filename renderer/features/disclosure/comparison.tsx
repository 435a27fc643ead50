import { useMemo } from 'react'
import type { PublicLetter } from '../../../shared/disclosure/make-public.ts'
import type { Proof } from '../../../shared/disclosure/prove.ts'
import type { OfficialDocument } from '../../../shared/letter/official-document.ts'
import { DifferenceView } from '../../ui/difference-view.tsx'
import { wordDiffer } from '../../ui/word-differ.ts'
import { publicLines } from './public-lines.ts'

/** 对照: what differs from the letter, and whether that is all. */
export function Comparison(props: {
  readonly letter: OfficialDocument
  readonly made: PublicLetter
  readonly proof: Proof
}) {
  const { letter, made, proof } = props
  const lines = useMemo(() => publicLines(letter, made), [letter, made])
  if (!proof.holds) return <Unproved proof={proof} />
  return (
    <div className="comparison">
      <div className="comparison-text">
        <DifferenceView lines={lines} emptyText="与原文一字不差。" />
      </div>
      <p className="comparison-foot" role="status">
        {proof.differences === 0 ? '与原文一字不差。' : `除以上 ${proof.differences} 处外，一字未改。`}
        <small>已把遮去、删去的内容逐处放回，与签发的原文逐项比对，全部一致。</small>
      </p>
    </div>
  )
}

function Unproved({ proof }: { readonly proof: Extract<Proof, { readonly holds: false }> }) {
  const { where, expected, found } = proof.counterexample
  return (
    <div className="comparison">
      <div className="comparison-text">
        <p className="comparison-fails" role="alert">
          公开版与原文还有别的不同，在“{where}”。请不要公开，先核对这一处：
        </p>
        <DifferenceView
          lines={[{ kind: 'changed', pieces: wordDiffer(expected, found), strong: false, note: where }]}
        />
      </div>
    </div>
  )
}
