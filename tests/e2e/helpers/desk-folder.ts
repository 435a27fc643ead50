/** Folders that the app can write, also when it runs as nobody because the tests run as root. */
import { chmodSync, chownSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRoot, nobody } from '../../../electron/cli/launch-command.ts'

/** A fresh folder for one desk, or for files to save and open. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fuyan-'))
  giveToApp(folder)
  return folder
}

export function giveToApp(path: string): void {
  if (isRoot()) chownSync(path, nobody, nobody)
}

/** A script that starts `program` as nobody, since Playwright takes one executable and no prefix. */
export function asNobody(program: string): string {
  const script = join(mkdtempSync(join(tmpdir(), 'fuyan-as-')), 'run')
  const user = `--reuid=${nobody} --regid=${nobody} --clear-groups`
  writeFileSync(script, `#!/bin/sh\nexec setpriv ${user} '${program}' "$@"\n`)
  chmodSync(script, 0o755)
  return script
}
