import type { DeskStatus } from '../../shared/desk.ts'
import type { Workspace } from '../data/workspace.ts'

/** What the start found, handed to the frame. */
export interface Opened {
  readonly workspace: Workspace
  readonly status: DeskStatus
  readonly notices: readonly string[]
}
