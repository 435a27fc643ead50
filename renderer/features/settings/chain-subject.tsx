import { Button, Select } from 'antd'
import { type Role, roleLabels } from '../../../shared/people/roles.ts'
import { ChoiceSetting } from './setting-fields.tsx'
import type { SubjectProps } from './subject.ts'

const reviewers: readonly Role[] = ['sectionHead', 'officeReviewer', 'registrar', 'deputyLeader', 'chiefLeader']

const signers = [
  { value: 'chiefLeader', label: roleLabels.chiefLeader },
  { value: 'deputyLeader', label: roleLabels.deputyLeader },
] as const

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from]
  return item === undefined || to < 0 || to >= list.length ? list : list.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** 审核流程: who reviews after whom, and who signs. */
export function ChainSubject({ bureau, save }: SubjectProps) {
  const chain = bureau.approvalChain
  const set = (approvalChain: readonly Role[]) => void save((now) => ({ ...now, approvalChain }))
  const holders = (role: Role) => bureau.people.filter((person) => person.roles.includes(role)).map((one) => one.name)
  const left = reviewers.filter((role) => !chain.includes(role))
  return (
    <>
      <p className="settings-lead">
        承办人提交后，稿件按下面的顺序逐级审核，最后签发。起草或改过稿件的人不能审核这一稿。
      </p>
      <ol className="chain-setting">
        {chain.map((role, at) => (
          <li key={role}>
            <b>{roleLabels[role]}</b>
            <span className={holders(role).length === 0 ? 'setting-wrong' : 'quiet'}>
              {holders(role).join('、') || '还没有人任此岗，请到“人员”中指定'}
            </span>
            <Button
              type="text"
              disabled={at === 0}
              aria-label={`${roleLabels[role]}上移`}
              onClick={() => set(moved(chain, at, at - 1))}
            >
              上移
            </Button>
            <Button
              type="text"
              disabled={at === chain.length - 1}
              aria-label={`${roleLabels[role]}下移`}
              onClick={() => set(moved(chain, at, at + 1))}
            >
              下移
            </Button>
            <Button type="text" aria-label={`去掉${roleLabels[role]}`} onClick={() => set(chain.toSpliced(at, 1))}>
              去掉
            </Button>
          </li>
        ))}
        <li className="chain-signer">
          <b>签发：{roleLabels[bureau.signer]}</b>
          <span className={holders(bureau.signer).length === 0 ? 'setting-wrong' : 'quiet'}>
            {holders(bureau.signer).join('、') || '还没有人任此岗，请到“人员”中指定'}
          </span>
        </li>
      </ol>
      {chain.length === 0 && <p className="quiet">现在没有审核环节，提交后直接送签发。</p>}
      {left.length > 0 && (
        <div className="settings-acts">
          <Select<Role | null>
            value={null}
            className="chain-add"
            placeholder="在末尾加一级审核"
            aria-label="加一级审核"
            options={left.map((role) => ({ value: role, label: roleLabels[role] }))}
            onChange={(role) => role !== null && set([...chain, role])}
          />
        </div>
      )}
      <ChoiceSetting
        label="签发人"
        value={bureau.signer}
        choices={signers}
        says="由分管领导签发时，重点督办件和有资金、项目承诺的件仍由主要领导签发（见“期限方案”）。"
        onSave={(signer) => save((now) => ({ ...now, signer }))}
      />
    </>
  )
}
