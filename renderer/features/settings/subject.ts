import type { ComponentType } from 'react'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { SaveBureau } from './use-save-bureau.ts'

export interface SubjectProps {
  readonly bureau: Bureau
  readonly save: SaveBureau
}

/** One subject of the settings, with the words by which it is searched. */
export interface Subject {
  readonly key: string
  readonly title: string
  readonly words: string
  readonly Page: ComponentType<SubjectProps>
}
