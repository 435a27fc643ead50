/**
 * An office at work: the real desk on a fresh folder, the real working copy, the real write path. Tests speak the
 * users' verbs; the clock and ids are the only things that are made up.
 */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDesk } from '../../electron/desk/make-desk.ts'
import { changeBureau } from '../../renderer/data/change-bureau.ts'
import { FuyanDatabase } from '../../renderer/data/database.ts'
import { perform, receiveCase, undo } from '../../renderer/data/perform.ts'
import { joinBureau, readInvitation } from '../../renderer/data/join-bureau.ts'
import { type Recovery, recover } from '../../renderer/data/recover.ts'
import { writeBureauPackage } from '../../renderer/data/snapshot.ts'
import { makeWorkspace, type Workspace } from '../../renderer/data/workspace.ts'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { asDocumentNumber, nextSerial, reserveNumber } from '../../shared/bureau/number-series.ts'
import { cardOf } from '../../shared/identity/card-of.ts'
import { takeSeat } from '../../renderer/data/take-seat.ts'
import { caseDocumentSchema } from '../../shared/exchange/case-document.ts'
import { type CaseFile, presentRound } from '../../shared/case/case-file.ts'
import { addDays, type Day, yearOf } from '../../shared/day.ts'
import type { Account } from '../../shared/identity/certificate.ts'
import type { Person } from '../../shared/people/person.ts'
import type { Role } from '../../shared/people/roles.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { InputOf } from '../../shared/workflow/advance.ts'
import { beginSample } from '../../shared/workflow/begin-sample.ts'
import type { Actor } from '../../shared/workflow/step.ts'
import type { StepName } from '../../shared/workflow/steps.ts'
import sample from '../../assets/sample/1185.json' with { type: 'json' }

export const sampleDocument = caseDocumentSchema.parse(sample)

/** Everybody's in these tests. */
const passphrase = '测试用的一句口令'
const cheapCost = { memoryKiB: 64, passes: 1, lanes: 1 }

export const administrator: Person = {
  id: 'p-administrator',
  name: '管平',
  post: '办公室科员',
  section: '办公室',
  phone: '',
  roles: ['systemAdmin'],
  deputising: [],
  sample: false,
  account: null,
}

/** The one package in a folder that was written. */
export function packageIn(folder: string): Uint8Array {
  const name = readdirSync(folder).find((one) => one.endsWith('.fyan'))
  if (name === undefined) throw new Error(`no package in ${folder}`)
  return new Uint8Array(readFileSync(join(folder, name)))
}

const withAccount = (people: readonly Person[], id: string, account: Account): readonly Person[] =>
  people.map((person) => (person.id === id ? { ...person, account } : person))

let databases = 0

export class Office {
  readonly folder: string
  workspace: Workspace
  notices: readonly string[] = []
  today: Day
  /** What folder and save dialogs answer; null cancels. */
  place: string | null = null
  /** Two desks never make one id. */
  private ids = (databases + 1) * 1000

  private constructor(folder: string, today: Day, database: string) {
    this.folder = folder
    this.today = today
    this.workspace = this.makeWorkspace(database)
  }

  /** Founds a bureau with the sample's people and chain. */
  static async opens(
    today: Day = '2026-03-02',
    change: (bureau: Bureau) => Bureau = (bureau) => bureau,
  ): Promise<Office> {
    const office = new Office(mkdtempSync(join(tmpdir(), 'fuyan-office-')), today, `fuyan-${(databases += 1)}`)
    await office.start()
    await office.founds(change({ ...sampleDocument.bureau, issuedNumbers: [] }))
    return office
  }

  /** Another desk of the same bureau, by 本单位资料包. */
  static async joins(home: Office): Promise<Office> {
    const office = new Office(mkdtempSync(join(tmpdir(), 'fuyan-office-')), home.today, `fuyan-${(databases += 1)}`)
    await office.start()
    await home.sits({ ...administrator, roles: administrator.roles })
    home.place = mkdtempSync(join(tmpdir(), 'fuyan-stick-'))
    const written = await writeBureauPackage(home.workspace)
    if (!written.ok || written.value === null) throw new Error(JSON.stringify(written))
    const invitation = await readInvitation(office.workspace, packageIn(written.value.path))
    if (!invitation.ok) throw new Error(invitation.error.reason)
    const joined = await joinBureau(office.workspace, invitation.value)
    if (!joined.ok) throw new Error(joined.error.reason)
    return office
  }

  /** Founds the bureau with an administrator, who gives everybody an account: each line is signed by the one who acts. */
  private async founds(plan: Bureau): Promise<void> {
    const { desk } = this.workspace
    const people = [...plan.people.map((person) => ({ ...person, sample: false })), administrator]
    const made = await desk.foundAccounts(plan.name, cardOf(administrator), passphrase)
    if (made.outcome === 'failed') throw new Error(made.reason)
    const { issuerKey, recovery } = made
    const first = { ...plan, people, issuerKey, recovery, certificates: [made.certificate] }
    await this.changes('found', { ...first, people: withAccount(people, administrator.id, made.account) })
    for (const person of people) {
      if (person.id === administrator.id) continue
      const issued = await desk.issueAccount(cardOf(person), passphrase)
      if (issued.outcome === 'failed') throw new Error(issued.reason)
      const now = this.workspace.bureau.get() ?? first
      const certificates = [...now.certificates, issued.certificate]
      const next = { ...now, certificates, people: withAccount(now.people, person.id, issued.account) }
      await this.changes('changePeople', next)
    }
  }

  private async changes(step: 'found' | 'changePeople', bureau: Bureau): Promise<void> {
    const changed = await changeBureau(this.workspace, step, administrator, () => ok({ bureau, value: null }))
    if (!changed.ok) throw new Error(changed.error.reason)
  }

  /** This person takes the seat at the desk, if they do not sit there already. */
  async sits({ id }: Actor): Promise<void> {
    if (this.workspace.seat.get()?.personId === id) return
    const seat = await takeSeat(this.workspace, id, passphrase)
    if (seat.outcome !== 'seated') throw new Error(seat.reason)
  }

  private makeWorkspace(database: string): Workspace {
    const desk = makeDesk({
      folder: this.folder,
      version: '0.0.0',
      dialogs: { savePath: async () => this.place, openPath: async () => null, folderPath: async () => this.place },
      fonts: async () => null,
      keyCost: cheapCost,
      now: () => Date.parse(`${this.today}T00:30:00.000Z`),
    })
    return makeWorkspace(desk, new FuyanDatabase(database), {
      now: () => `${this.today}T01:00:00.000Z`,
      today: () => this.today,
      newId: () => `id-${(this.ids += 1)}`,
    })
  }

  private async start(): Promise<Recovery> {
    const recovery = await recover(this.workspace)
    this.notices = recovery.notices
    return recovery
  }

  /** Starts the program again on the same data; `losing` says what was lost meanwhile. */
  async startsAgain(losing: 'nothing' | 'database'): Promise<Recovery> {
    const { name } = this.workspace.db
    if (losing === 'database') await this.workspace.db.delete()
    else this.workspace.db.close()
    this.workspace = this.makeWorkspace(name)
    return this.start()
  }

  actor(role: Role): Actor {
    const person = sampleDocument.bureau.people.find((entry) => entry.roles.includes(role))
    if (person === undefined) throw new Error(`nobody is ${role}`)
    return { id: person.id, name: person.name, roles: person.roles }
  }

  /** The sample as a case just received, with changes. */
  async receives(change: (file: CaseFile) => CaseFile = (file) => file): Promise<string> {
    const file = change(beginSample(sampleDocument.case, this.workspace.outside.newId(), this.today))
    await this.sits(this.actor('registrar'))
    const received = await receiveCase(this.workspace, { ...file, sample: false }, this.actor('registrar'))
    if (!received.ok) throw new Error(received.error.reason)
    return file.id
  }

  async tries<Name extends StepName>(
    role: Role,
    id: string,
    name: Name,
    input: InputOf<Name>,
  ): Promise<Result<CaseFile>> {
    await this.sits(this.actor(role))
    return perform(this.workspace, id, name, input, this.actor(role))
  }

  async does<Name extends StepName>(role: Role, id: string, name: Name, input: InputOf<Name>): Promise<CaseFile> {
    const done = await this.tries(role, id, name, input)
    if (!done.ok) throw new Error(`${name}: ${done.error.reason}`)
    return done.value
  }

  /** Takes back what was done last, or the line that this person still takes for the last. */
  async undoes(role: Role, id: string, seen?: number): Promise<Result<CaseFile>> {
    await this.sits(this.actor(role))
    const last = (await this.workspace.db.cursors.get(id))?.seq ?? 0
    return undo(this.workspace, id, seen ?? last, this.actor(role))
  }

  async sees(id: string): Promise<CaseFile> {
    const file = await this.workspace.db.cases.get(id)
    if (file === undefined) throw new Error(`no case ${id}`)
    return file
  }

  waits(days: number): void {
    this.today = addDays(this.today, days)
  }

  /** 登记 → 起草, with one contact. */
  async bringsToDrafting(id: string): Promise<void> {
    const { suggestion, assignment } = await this.sees(id)
    await this.does('registrar', id, 'register', { suggestion, assignment })
    await this.does('registrar', id, 'checkScope', {})
    const handler = this.actor('handler')
    await this.does('registrar', id, 'assignToSection', {
      section: '创新发展科',
      handler: { id: handler.id, name: handler.name },
      sectionHead: '周正',
      deputyLeader: '李白军',
    })
    if (assignment.role === 'coHandle') {
      await this.does('handler', id, 'beginCoOpinion', {})
      await this.mends(id)
      return
    }
    await this.does('handler', id, 'acceptTask', {})
    await this.does('handler', id, 'settlePlan', {
      points: [{ text: '加大研发投入', answeredBy: '创新发展科', due: null }],
      note: '',
    })
    await this.contacts(id)
    await this.does('handler', id, 'beginDrafting', {})
    await this.mends(id)
  }

  /** Mends what 体检 calls 必改 in the real letter: 投投, etc, two closing quotation marks without an opening one. */
  async mends(id: string): Promise<void> {
    const { draft } = presentRound(await this.sees(id))
    const blocks = draft.blocks.map((block) =>
      block.kind === 'table'
        ? block
        : {
            ...block,
            text: block.text
              .replace('投早投小投投长期硬科技', '投早、投小、投长期、投硬科技')
              .replace(' etc ', '等')
              .replace('日用陶瓷发展。”', '日用陶瓷发展。')
              .replace('产业基地。”', '产业基地。'),
          },
    )
    await this.does('handler', id, 'saveDraft', { reply: { ...draft, blocks } })
  }

  async contacts(id: string): Promise<void> {
    const { suggestion } = await this.sees(id)
    await this.does('handler', id, 'recordContact', {
      phase: 'before',
      mode: 'faceToFace',
      day: this.today,
      place: '代表单位',
      ourPeople: '李白军、李婉',
      level: 'leader',
      deputyIds: suggestion.leadDeputy === null ? [] : [suggestion.leadDeputy.id],
      views: '希望帮扶更精准。',
    })
  }

  /** 送审 → 签发, through the whole chain. */
  async hasSignedOff(id: string): Promise<void> {
    await this.does('handler', id, 'submit', {})
    for (const role of sampleDocument.bureau.approvalChain)
      await this.does(role, id, 'approve', { opinion: '同意。', comments: [] })
    await this.does('chiefLeader', id, 'signOff', { opinion: '同意，请发。', comments: [] })
  }

  /** 编号、用印. */
  async issues(id: string, seriesId = 'reply'): Promise<void> {
    const bureau = this.workspace.bureau.get()
    const series = bureau?.series.find((entry) => entry.id === seriesId)
    if (bureau === null || series === undefined) throw new Error('no series')
    await this.sits(this.actor('registrar'))
    const year = yearOf(this.today)
    const serial = nextSerial(bureau, seriesId, year)
    const reserved = await changeBureau(this.workspace, 'reserveNumber', this.actor('registrar'), (before) => {
      if (before === null) throw new Error('no bureau')
      const answer = reserveNumber(before, { seriesId, year, serial }, id, this.today)
      return answer.ok ? ok({ bureau: answer.value.bureau, value: answer.value.number }) : answer
    })
    if (!reserved.ok) throw new Error(reserved.error.reason)
    await this.does('registrar', id, 'assignNumber', { number: asDocumentNumber(series, year, serial) })
    await this.does('registrar', id, 'seal', { day: this.today, copies: 5 })
  }

  async sends(id: string, recipient: string, recipientName: string): Promise<CaseFile> {
    return this.does('handler', id, 'recordSend', {
      recipient,
      recipientName,
      method: 'inPerson',
      day: this.today,
      receipt: '本人签收',
    })
  }
}
