import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { disclosureLabels } from '../../../shared/case/reply.ts'
import { inChinese } from '../../../shared/day.ts'
import { replyInForce } from '../../../shared/letter/letter-words.ts'
import type { OfficialDocument } from '../../../shared/letter/official-document.ts'
import { useSession } from '../../data/session.tsx'
import { CopiesField } from './copies-field.tsx'

function Element(props: { readonly label: string; readonly open?: boolean; readonly children: ReactNode }) {
  return (
    <div className="element" data-open={props.open === true}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

/** Telephone numbers never wrap: a joiner on both sides of the hyphen. */
const unbroken = (text: string): string => text.replace(/(?<=\d)-(?=\d)/gu, '\u2060-\u2060')

/** The parts of the letter around its text, each with its state and the place where it is changed. */
export function LetterElements({ file, document }: { readonly file: CaseFile; readonly document: OfficialDocument }) {
  const { bureau } = useSession()
  const round = presentRound(file)
  const reply = replyInForce(file)
  const meaning = bureau.classScheme.classes.find((entry) => entry.code === reply.classMark)?.label
  const coHandles = file.assignment.role === 'coHandle'
  const contacts = [...document.notes, ...document.contactLines]
  return (
    <dl className="elements">
      <Element label="发文字号" open={round.documentNumber === null}>
        <span className="nowrap">{document.number}</span>
        {round.documentNumber === null && <small>签发后编号</small>}
      </Element>
      {document.urgency !== null && <Element label="紧急程度">{document.urgency}</Element>}
      <Element label="主送">{document.salutation.replace(/：$/u, '')}</Element>
      {!coHandles && (
        <>
          <Element label="办理类别" open={reply.classMark === null}>
            {reply.classMark === null ? '未选' : `${reply.classMark} 类`}
            {meaning !== undefined && <small>{meaning}</small>}
          </Element>
          <Element label="公开属性" open={reply.disclosure === null}>
            {reply.disclosure === null ? '未选' : disclosureLabels[reply.disclosure]}
            {reply.nonDisclosureReason !== '' && <small>{reply.nonDisclosureReason}</small>}
          </Element>
        </>
      )}
      <Element label="署名">
        {document.signature.unit}
        <small>{document.signature.sealed ? '留有用印位置' : '不加盖印章的格式'}</small>
      </Element>
      <Element label="成文日期" open={round.dateOfIssue === null}>
        {round.dateOfIssue === null ? '签发之日' : inChinese(round.dateOfIssue)}
      </Element>
      {document.attachments.length > 0 && (
        <Element label="附件">
          {document.attachments.map((name) => (
            <div key={name}>{name}</div>
          ))}
        </Element>
      )}
      {contacts.length > 0 && (
        <Element label="附注">
          {contacts.map((line) => (
            <div key={line}>{unbroken(line)}</div>
          ))}
        </Element>
      )}
      <Element label="抄送">
        <CopiesField file={file} shown={document.imprint?.copyTo ?? []} />
        {document.imprint === null && !bureau.letter.showImprint && <small>设置中没有印版记，抄送不印</small>}
      </Element>
      <div className="elements-foot">
        正文、类别在<Link href={`/case/${file.id}/draft`}>起草</Link>中改；格式、字体在
        <Link href="/settings">设置</Link>中改。
      </div>
    </dl>
  )
}
