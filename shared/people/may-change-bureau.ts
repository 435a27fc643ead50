import { handlesCases, onlyReads } from './duties.ts'
import type { Person } from './person.ts'
import { type Role, roleLabels } from './roles.ts'

const office: readonly Role[] = ['registrar', 'officeReviewer']
const administrators: readonly Role[] = ['systemAdmin']

/** Steps of the bureau's journal that belong to some roles; every other step is open to all who handle cases. */
const ownSteps: Readonly<Record<string, readonly Role[]>> = {
  changePeople: administrators,
  renewRecovery: administrators,
  moveHome: administrators,
  acceptBureau: [...office, ...administrators],
  changeSettings: office,
  changeOfficeTemplates: office,
}

/** Everybody's own: their passphrase, and the account that the code of the recovery sheet gives back. */
const ofOneself: readonly string[] = ['changePassphrase', 'recoverAccount']

const beginnings: readonly string[] = ['found', 'joinBureau']

/** Steps that serve a case, which sample people also need in a bureau that is none. */
const ofCases: readonly string[] = ['reserveNumber', 'removeCase', 'found']

/** Who asks: the roles held today, and whether they belong to the sample. */
export interface Changer {
  readonly roles: readonly Role[]
  readonly sample: boolean
}

/** What is changed: the bureau before the step. */
export interface ChangedBureau {
  readonly sample: boolean
  readonly issuerKey: string | null
  readonly people: readonly Person[]
}

/**
 * Why this person may not take this step on the bureau's own matters; null when they may. 系统管理员 changes people,
 * 办公室 the settings. Where nobody is 系统管理员 yet (no accounts), the office sees to the people too.
 */
export function mayChangeBureau(changer: Changer, step: string, bureau: ChangedBureau): string | null {
  const { roles, sample } = changer
  if (ofOneself.includes(step)) return null
  if (onlyReads(roles)) return '安全审计员可以查看全部内容，但不能修改。'
  if (sample && !bureau.sample && !ofCases.includes(step)) return '示例人员不能修改本单位的设置。请换本单位的人登录。'
  // Whoever founds or joins is on no list yet.
  if (beginnings.includes(step)) return null
  const own = ownSteps[step]
  if (own === undefined) {
    // An administrator who handles nothing still keeps this desk in step with the bureau's home.
    return handlesCases(roles) || roles.includes('systemAdmin') ? null : '这项修改由办理案卷的人做。'
  }
  const allowed = own === administrators && !hasAdministrator(bureau) ? office : own
  if (roles.some((role) => allowed.includes(role))) return null
  return `${whatOf[step] ?? '这里的内容'}由${allowed.map((role) => roleLabels[role]).join('或')}修改。`
}

const hasAdministrator = ({ people }: ChangedBureau): boolean =>
  people.some((person) => person.roles.includes('systemAdmin'))

const whatOf: Readonly<Record<string, string>> = {
  changePeople: '人员和账户',
  renewRecovery: '恢复单',
  moveHome: '保管本单位资料的电脑',
  acceptBureau: '认可的外单位',
  changeSettings: '本单位的设置',
  changeOfficeTemplates: '本单位模板',
}
