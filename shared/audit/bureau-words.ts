/** What a line of the bureau's journal changed, in plain words. */
import { type Bureau, bureauSchema } from '../bureau/bureau.ts'
import { canonicalJson } from '../canonical-json.ts'
import { documentNumberText } from '../case/round.ts'
import { type Certificate, type Revocation, revocationReasonLabels } from '../identity/certificate.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Person } from '../people/person.ts'
import { roleLabels } from '../people/roles.ts'

/** The revision counts up with every change and says nothing by itself. */
type ToldPart = Exclude<keyof Bureau, 'revision'>

/** The parts of the bureau as its settings call them. */
const partLabels: Readonly<Record<ToldPart, string>> = {
  name: '单位名称',
  sample: '示例',
  level: '层级',
  people: '人员',
  homeDesk: '保管设置的电脑',
  issuerKey: '签发密钥',
  sampleIssuerKey: '示例的签发密钥',
  recovery: '恢复单',
  certificates: '证书',
  revocations: '吊销',
  otherBureaus: '外单位',
  lockMinutes: '自动锁定',
  series: '文号系列',
  issuedNumbers: '文号登记',
  removedCases: '移除的案卷',
  approvalChain: '审核流程',
  signer: '签发人',
  afterAmending: '改后同意',
  standingCountersigns: '会签科室',
  classScheme: '类别方案',
  ruleProfile: '期限方案',
  holidays: '节假日',
  copyTo: '抄送',
  letter: '信函',
  returnAddress: '回邮地址',
  feedbackForm: '征询意见表',
  enclosures: '随函材料',
  templates: '公文模板',
  officeTemplates: '本单位模板',
  phrases: '词条',
}

const changedSchema = bureauSchema.unwrap().partial()

/** The parts that a line touches: fit for a list. */
export function changedParts({ set }: JournalEntry): string {
  const parts = Object.keys(set).filter((name) => name !== 'revision')
  const names = parts.map((name) => (partLabels as Readonly<Record<string, string>>)[name] ?? '其他')
  return [...new Set(names)].join('、')
}

const roleWords = (person: Person) => person.roles.map((role) => roleLabels[role]).join('、')

function personWords(before: Person | undefined, after: Person): string | null {
  if (before === undefined) return `添加${after.name}（${roleWords(after)}）`
  if (canonicalJson(before) === canonicalJson(after)) return null
  const changes = [
    before.name === after.name ? null : `改名为${after.name}`,
    before.post === after.post ? null : `职务改为“${after.post}”`,
    before.section === after.section ? null : `科室改为“${after.section}”`,
    roleWords(before) === roleWords(after) ? null : `岗位改为${roleWords(after)}`,
    canonicalJson(before.deputising) === canonicalJson(after.deputising) ? null : deputisingWords(after),
    accountWords(before, after),
  ].filter((change) => change !== null)
  return `${before.name}：${changes.length === 0 ? '其他资料有改动' : changes.join('，')}`
}

function deputisingWords({ deputising }: Person): string {
  if (deputising.length === 0) return '不再代行'
  return `代行${deputising.map(({ role, of, from, until }) => `${of.name}的${roleLabels[role]}（${from} 至 ${until}）`).join('、')}`
}

function accountWords({ account: before }: Person, { account: after }: Person): string | null {
  if (before === null) return after === null ? null : '开通账户'
  if (after === null) return '取消账户'
  if (before.state !== after.state) return after.state === 'active' ? '恢复账户' : '停用账户'
  if (before.certificate !== after.certificate) return '换发证书'
  return canonicalJson(before.key) === canonicalJson(after.key) ? null : '换口令'
}

const certificateWords = ({ name, serial }: Certificate) => `签发${name}的证书（${serialWords(serial)}）`
const revocationWords = ({ serial, reason, note }: Revocation) =>
  `吊销证书（${serialWords(serial)}），${revocationReasonLabels[reason]}${note === '' ? '' : `：${note}`}`

/** The serial of a certificate as a person compares it: its first eight digits. */
export const serialWords = (serial: string): string => serial.slice(0, 8).toUpperCase()

function added<Item>(before: readonly Item[] | undefined, after: readonly Item[] | undefined): readonly Item[] {
  const known = new Set((before ?? []).map((item) => canonicalJson(item)))
  return (after ?? []).filter((item) => !known.has(canonicalJson(item)))
}

/** `before`: the bureau before the line, as far as it is known. */
export function bureauChangeWords(
  before: Readonly<Record<string, unknown>> | null,
  { set }: JournalEntry,
): readonly string[] {
  const then = changedSchema.safeParse(before ?? {}).data ?? {}
  const now = changedSchema.safeParse(set).data
  if (now === undefined) return ['内容读不出来。']
  const people = now.people?.flatMap(
    (person) =>
      personWords(
        then.people?.find((one) => one.id === person.id),
        person,
      ) ?? [],
  )
  const gone =
    now.people === undefined ? [] : (then.people ?? []).filter((one) => !now.people?.some((p) => p.id === one.id))
  const told = ['revision', 'people', 'certificates', 'revocations', 'issuedNumbers', 'removedCases']
  const others = Object.keys(now).filter((name): name is ToldPart => !told.includes(name))
  return [
    ...(people ?? []),
    ...gone.map((person) => `移除${person.name}`),
    ...added(then.certificates, now.certificates).map(certificateWords),
    ...added(then.revocations, now.revocations).map(revocationWords),
    ...added(then.issuedNumbers, now.issuedNumbers).map((number) => `登记文号 ${documentNumberText(number)}`),
    ...added(then.removedCases, now.removedCases).map(
      ({ number, reason }) => `移除${number === '' ? '一件案卷' : `第${number}号`}：${reason}`,
    ),
    ...(others.length === 0 ? [] : [`改动：${others.map((name) => partLabels[name]).join('、')}`]),
  ]
}
