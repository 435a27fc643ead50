import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { LetterKind, LetterTemplate } from '../../../shared/bureau/letter-template.ts'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { disclosureLabels } from '../../../shared/case/reply.ts'
import { inChinese } from '../../../shared/day.ts'
import { asksTheAssigner } from '../../../shared/letter/letter-facts.ts'
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
export function LetterElements(props: {
  readonly file: CaseFile
  readonly document: OfficialDocument
  readonly kind: LetterKind
  readonly template: LetterTemplate
}) {
  const { file, document, kind, template } = props
  const { bureau } = useSession()
  const asks = asksTheAssigner(kind)
  const round = presentRound(file)
  const reply = replyInForce(file)
  const meaning = bureau.classScheme.classes.find((entry) => entry.code === reply.classMark)?.label
  const contacts = [...document.notes, ...document.contactLines]
  return (
    <dl className="elements">
      <Element label="发文字号" open={asks || round.documentNumber === null}>
        <span className="nowrap">{document.number}</span>
        {asks ? <small>由办公室在发文登记簿上编号</small> : round.documentNumber === null && <small>签发后编号</small>}
      </Element>
      {document.urgency !== null && <Element label="紧急程度">{document.urgency}</Element>}
      <Element label="主送">{document.salutation.replace(/：$/u, '')}</Element>
      {!asks && kind !== 'coOpinion' && (
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
      <Element label="成文日期" open={!asks && round.dateOfIssue === null}>
        {asks ? document.signature.date : round.dateOfIssue === null ? '签发之日' : inChinese(round.dateOfIssue)}
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
        {asks ? (
          (document.imprint?.copyTo ?? []).join('、')
        ) : (
          <CopiesField file={file} shown={document.imprint?.copyTo ?? []} />
        )}
        {document.imprint === null && !bureau.letter.showImprint && <small>设置中没有印版记，抄送不印</small>}
      </Element>
      <Element label="模板">
        {template.label}
        <small>{template.version === 1 ? '预置' : `第 ${template.version} 版`}</small>
      </Element>
      <div className="elements-foot">
        {asks ? (
          <>
            理由、日期取自<Link href={`/case/${file.id}`}>案卷</Link>里的申请；写法在
          </>
        ) : (
          <>
            正文、类别在<Link href={`/case/${file.id}/draft`}>起草</Link>中改；写法、格式、字体在
          </>
        )}
        <Link href="/settings">设置</Link>中改。
      </div>
    </dl>
  )
}
