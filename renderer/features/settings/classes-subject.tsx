import { Radio } from 'antd'
import schemes from '../../../assets/class-schemes.json'
import { type ClassMeaning, classSchemeSchema } from '../../../shared/bureau/class-scheme.ts'
import type { SubjectProps } from './subject.ts'

const shipped = classSchemeSchema.array().parse(schemes)

const meaningWords: Readonly<Record<ClassMeaning, string>> = {
  solved: '按“已经解决”',
  planned: '按“列入计划”，须有承诺和时限',
  cannot: '按“条件所限”，须说明理由',
  reference: '按“留作参考”，须说明理由',
}

/** 类别方案: the same letter means different things in different places, so the scheme is chosen with its source. */
export function ClassesSubject({ bureau, save }: SubjectProps) {
  const present = bureau.classScheme
  const choices = shipped.some((scheme) => scheme.id === present.id) ? shipped : [present, ...shipped]
  return (
    <>
      <p className="settings-lead">同一个字母在各地含义不同，请按本地办理办法选定。已办件的类别不随之改动。</p>
      <Radio.Group
        className="scheme-choices"
        aria-label="类别方案"
        value={present.id}
        onChange={(event) => {
          const chosen = choices.find((scheme) => scheme.id === event.target.value)
          if (chosen !== undefined) void save((now) => ({ ...now, classScheme: chosen }))
        }}
      >
        {choices.map((scheme) => (
          <div key={scheme.id} className="scheme">
            <Radio value={scheme.id}>
              <b>{scheme.label}</b>
            </Radio>
            <p className="quiet">来源：{scheme.source}</p>
            <ul>
              {scheme.classes.map((entry) => (
                <li key={entry.code}>
                  <b>{entry.code}</b>
                  <span>{entry.label}</span>
                  <span className="quiet">{meaningWords[entry.meaning]}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Radio.Group>
    </>
  )
}
