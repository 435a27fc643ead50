/** Run in a process of its own, to be killed: writes one set after the other and tells each that is saved. */
import { writeSync } from 'node:fs'
import { makeDesk } from '../../../electron/desk/make-desk.ts'

const [, , folder = '', place = ''] = process.argv
const answer = async () => place
const dialogs = { savePath: answer, openPath: answer, folderPath: answer }
const desk = makeDesk({ folder, version: '0', dialogs, fonts: async () => null })

for (let number = 0; ; number += 1) {
  const opened = await desk.openSet('成套')
  if (opened.outcome !== 'opened') throw new Error(JSON.stringify(opened))
  // Every third is dropped, so that a kill also meets a folder that is being taken apart.
  for (const name of ['信函/李慧.docx', '信函/张伟.docx', '信封/李慧.docx', '打印清单.docx']) {
    const bytes = Buffer.from(name.repeat(1 + ((number * 7919) % 20_000)))
    const added = await desk.addToSet(opened.set, name, bytes)
    if (added.outcome !== 'added') throw new Error(JSON.stringify(added))
  }
  if (number % 3 === 2) {
    await desk.dropSet(opened.set)
    continue
  }
  const saved = await desk.closeSet(opened.set)
  if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
  writeSync(1, `${saved.path}\n`)
}
