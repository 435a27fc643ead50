import { App, Button } from 'antd'
import { useState } from 'react'
import { type Person } from '../../../shared/people/person.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { useSession } from '../../data/session.tsx'
import { PersonForm } from './person-form.tsx'
import type { SubjectProps } from './subject.ts'

/** 人员: who works here and in which roles. */
export function PeopleSubject({ bureau, save }: SubjectProps) {
  const { workspace, actor } = useSession()
  const { message } = App.useApp()
  const [editing, setEditing] = useState<Person | null>(null)

  const put = (person: Person) =>
    save(
      (now) => ({
        ...now,
        people: now.people.some((one) => one.id === person.id)
          ? now.people.map((one) => (one.id === person.id ? person : one))
          : [...now.people, person],
      }),
      'changePeople',
    )

  async function remove(person: Person) {
    if (person.id === actor.id) return void message.warning('正在办公的人不能移除，请先在左下角换人。')
    const wrong = await save(
      (now) => ({ ...now, people: now.people.filter((one) => one.id !== person.id) }),
      'changePeople',
    )
    if (wrong !== null) return void message.warning(wrong)
    void message.info({
      key: person.id,
      duration: 8,
      content: (
        <>
          已移除{person.name}；以前的办理记录中仍保留姓名。
          <Button
            type="link"
            onClick={() => {
              message.destroy(person.id)
              void put(person)
            }}
          >
            撤销
          </Button>
        </>
      ),
    })
  }

  const blank: Person = {
    id: workspace.outside.newId(),
    name: '',
    post: '',
    section: '',
    phone: '',
    roles: ['handler'],
    deputising: [],
    sample: false,
    account: null,
  }
  return (
    <>
      <div className="settings-acts">
        <Button onClick={() => setEditing(blank)}>添加人员</Button>
      </div>
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">职务</th>
            <th scope="col">科室</th>
            <th scope="col">电话</th>
            <th scope="col">岗位</th>
            <th scope="col" aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {bureau.people.map((person) => (
            <tr key={person.id}>
              <td className="nowrap">
                {person.name} {person.sample && <span className="sample-mark">示例</span>}
              </td>
              <td>{person.post}</td>
              <td>{person.section}</td>
              <td className="nowrap">{person.phone}</td>
              <td>{person.roles.map((role) => roleLabels[role]).join('、')}</td>
              <td className="nowrap settings-row-acts">
                <Button type="link" onClick={() => setEditing(person)} aria-label={`修改${person.name}`}>
                  修改
                </Button>
                <Button type="link" onClick={() => void remove(person)} aria-label={`移除${person.name}`}>
                  移除
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editing !== null && (
        <PersonForm
          key={editing.id}
          person={editing}
          people={bureau.people}
          onSave={put}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
