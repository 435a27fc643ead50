import type { ReactNode } from 'react'
import type { ChainBox, ChainPicture } from '../../shared/workflow/chain-picture.ts'
import { roleLabels } from '../../shared/people/roles.ts'
import './chain-drawing.css'

/** How far a case has come at a place: it has cleared it, waits there, or has not been there. */
export interface PlaceState {
  readonly state: 'cleared' | 'waits' | 'open'
  /** Who said what, in a line. */
  readonly words: string
}

interface ChainDrawingProps {
  readonly picture: ChainPicture
  /** The picture of one case: how it stands at each place. Left out: the chain as such. */
  readonly stateOf?: (box: ChainBox) => PlaceState
  readonly countersignState?: (section: string) => PlaceState
  /** In place of the arrow before a box, and what a box can be changed by: for the settings. */
  readonly gap?: (before: ChainBox) => ReactNode
  readonly acts?: (box: ChainBox) => ReactNode
  /** Takes a box under the hand: dragging and keys. */
  readonly handle?: (box: ChainBox) => object
  readonly addCountersign?: ReactNode
  readonly dropCountersign?: (section: string) => ReactNode
}

const kindWords = { drafting: '起草', reviewing: '审核', signing: '签发' } as const

/** 审核流程 as a picture: boxes and arrows from the draft to the sign-off, 会签 beside them, and what goes to 主要领导. */
export function ChainDrawing(props: ChainDrawingProps) {
  const { picture, gap, stateOf } = props
  return (
    <div className="chain-drawing">
      <ol className="chain-flow" aria-label="审核流程">
        {picture.boxes.map((box, index) => (
          <li key={`${box.kind} ${box.role}`}>
            {index > 0 && (gap?.(box) ?? <span className="chain-arrow" aria-hidden="true" />)}
            <Place box={box} {...props} />
          </li>
        ))}
      </ol>
      {picture.problems.map((problem) => (
        <p className="chain-problem" key={problem}>
          {problem}
        </p>
      ))}
      <div className="chain-beside">
        <Countersigns {...props} />
        {picture.chief !== null && stateOf === undefined && (
          <section className="chain-lane" aria-label="由主要领导签发的">
            <h3>重点督办件，有资金、项目承诺的件</h3>
            <p>
              改由<b>{roleLabels[picture.chief.role]}</b>签发：{picture.chief.holders.join('、')}
            </p>
            <Problems of={picture.chief.problems} />
          </section>
        )}
      </div>
    </div>
  )
}

function Place({ box, stateOf, acts, handle }: ChainDrawingProps & { readonly box: ChainBox }) {
  const state = stateOf?.(box)
  return (
    <div
      className="chain-box"
      data-kind={box.kind}
      data-state={state?.state}
      data-wrong={box.problems.length > 0 || undefined}
      {...handle?.(box)}
    >
      <span className="chain-kind">{kindWords[box.kind]}</span>
      <b>{roleLabels[box.role]}</b>
      <span className="chain-holders">{box.holders.join('、')}</span>
      {state !== undefined && <span className="chain-place-state">{state.words}</span>}
      <Problems of={box.problems} />
      {acts?.(box)}
    </div>
  )
}

function Countersigns({ picture, countersignState, addCountersign, dropCountersign }: ChainDrawingProps) {
  if (picture.countersigns.length === 0 && addCountersign === undefined) return null
  return (
    <section className="chain-lane" aria-label="会签">
      <h3>会签：与审核同时进行，签发前须都同意</h3>
      <ul className="chain-sections">
        {picture.countersigns.map(({ section, heads, problems }) => (
          <li key={section} data-state={countersignState?.(section).state}>
            <b>{section}</b>
            <span className="chain-holders">{heads.join('、')}</span>
            {countersignState !== undefined && <span>{countersignState(section).words}</span>}
            {dropCountersign?.(section)}
            <Problems of={problems} />
          </li>
        ))}
      </ul>
      {addCountersign}
    </section>
  )
}

function Problems({ of }: { readonly of: readonly string[] }) {
  return of.map((problem) => (
    <span className="chain-problem" key={problem}>
      {problem}
    </span>
  ))
}
