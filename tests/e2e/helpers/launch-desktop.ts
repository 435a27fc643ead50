/** Starts the built desktop app and hands its page to a test. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { findElectron } from '../../../electron/cli/find-electron.ts'
import { isRoot } from '../../../electron/cli/launch-command.ts'
import { asNobody, giveToApp } from './desk-folder.ts'
import { display } from './display.ts'
import { projectRoot } from './runtime.ts'
import { type ScreenSize, screenSizes, takeScreenshot } from './screenshot.ts'

export interface Desktop {
  readonly app: ElectronApplication
  readonly page: Page
  /** Output of the main process so far, for a test that fails. */
  log(): string
  /** What save and open dialogs answer from now on; null cancels them. */
  answerDialogs(path: string | null): void
  resize(size: ScreenSize): Promise<void>
  screenshot(name: string): Promise<string>
  /** As a user closes it: the page may hand over its draft. */
  close(): Promise<void>
  /** As a power cut ends it. */
  kill(): Promise<void>
}

/** `folder` is where the app keeps its data: one made by `newFolder()`, kept to start again on the same data. */
export async function launchDesktop({ folder }: { readonly folder: string }): Promise<Desktop> {
  const electron = findElectron(projectRoot)
  if (electron === null) throw new Error('no Electron here; ask whyNoDesktop() before launching')
  const answerFile = join(folder, 'dialog-answer')
  writeFileSync(answerFile, '')
  giveToApp(answerFile)
  const app = await _electron.launch({
    executablePath: isRoot() ? asNobody(electron) : electron,
    args: [projectRoot],
    // Without this Playwright adds --no-sandbox, and the sandbox is part of what is tested.
    chromiumSandbox: true,
    cwd: projectRoot,
    env: {
      ...withoutUndefined(process.env),
      DISPLAY: await display(),
      HOME: folder,
      FUYAN_FOLDER: folder,
      FUYAN_DIALOG_FILE: answerFile,
    },
  })
  let log = ''
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (text: Buffer) => {
      log += text.toString()
    })
  }
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return {
    app,
    page,
    log: () => log,
    answerDialogs: (path) => writeFileSync(answerFile, path ?? ''),
    async resize(size) {
      const { width, height } = screenSizes[size]
      await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
        width,
        height,
      ] as const)
      await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const)
    },
    screenshot: (name) => takeScreenshot(page, name),
    close: () => app.close(),
    async kill() {
      const child = app.process()
      if (child.exitCode !== null || child.pid === undefined) return
      const ended = new Promise((answer) => child.once('exit', answer))
      // The whole group: Playwright starts the app as the leader of one.
      process.kill(-child.pid, 'SIGKILL')
      await ended
    },
  }
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined))
}
