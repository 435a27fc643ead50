/** Signing in and out: the desk decides, the workspace tells every page. */
import type { Seat, WrongPassphrase } from '../../shared/identity/seat-contract.ts'
import type { Failed } from '../../shared/outcome.ts'
import { handOver } from './hand-over.ts'
import type { Workspace } from './workspace.ts'

/** A page that is loaded anew finds who sits at the desk: signing in belongs to the desk, not to the page. */
export async function findSeat(workspace: Workspace): Promise<void> {
  const answer = await workspace.desk.seat()
  workspace.seat.set(answer.outcome === 'seated' ? answer : null)
}

export async function takeSeat(
  workspace: Workspace,
  personId: string,
  passphrase: string,
): Promise<Seat | WrongPassphrase | Failed> {
  // What the one before has typed is saved in their name, while it is still theirs to sign.
  if (workspace.seat.get() !== null) await handOver()
  const answer = await workspace.desk.signIn(personId, passphrase)
  if (answer.outcome === 'seated') workspace.seat.set(answer)
  return answer
}

export async function leaveSeat(workspace: Workspace): Promise<void> {
  await workspace.desk.signOut()
  workspace.seat.set(null)
}
