import { Alert, Form, Select } from 'antd'
import { useMemo, useState } from 'react'
import { inChinese } from '../../../shared/day.ts'
import { type OpinionMatch, opinionText, unlikeAsks } from '../../../shared/exchange/co-opinion.ts'
import { useOpenRequests, useRequestOf } from '../../data/co-queries.ts'
import { sha256OfBytes } from '../../data/hashing.ts'
import type { FilledCoOpinionForm } from '../../readers/read-co-opinion-form.ts'
import { AnswersByAsk } from './answers-by-ask.tsx'
import { ArrivedFacts } from './arrived-facts.tsx'
import { OpinionPlace } from './attach-opinion.tsx'

const onPaper = '反馈表没有电子签名：已与会办单位盖章的纸质件核对一致。'

/** A filled 会办意见反馈表: what could be read, what could not and is asked, and the request that it answers. */
export function ArrivedForm({
  name,
  bytes,
  form,
}: {
  readonly name: string
  readonly bytes: Uint8Array
  readonly form: FilledCoOpinionForm
}) {
  const [said, setSaid] = useState<string | null>(null)
  const requestId = form.requestId ?? said
  const open = useOpenRequests()
  const asked = open.find((file) => file.coOpinions.some(({ id }) => id === requestId))
  // A number that cannot be read is no other number: the clerk has said which request it is.
  const suggestionNumber = form.suggestionNumber === '' ? (asked?.suggestion.number ?? '') : form.suggestionNumber
  const hash = useMemo(() => sha256OfBytes(bytes), [bytes])
  const found = useRequestOf(requestId === null ? null : { requestId, suggestionNumber, unit: form.unit, hash })
  const choices = open.flatMap(({ suggestion, coOpinions }) =>
    coOpinions
      .filter(({ state }) => state === 'pending')
      .map(({ id, unit, requestedOn }) => ({
        value: id,
        label: `第${suggestion.number}号　${unit}（${requestedOn} 征询）`,
      })),
  )
  const unanswered = form.answers.filter(({ opinion }) => opinion === '').length
  const saysOf = ({ opinion }: OpinionMatch): readonly string[] => [
    onPaper,
    ...unlikeAsks(form.answers, opinion).map((ask) => `表中的要点“${ask}”与征询的不同，可能被改动过，已核对。`),
    ...(unanswered === 0 ? [] : [`有 ${unanswered} 条要点没有填写意见，已与对方核对，就按这样登记。`]),
  ]
  return (
    <section className="co-arrived">
      <h2>{`会办意见反馈表${form.unit === '' ? '' : `：${form.unit}`}`}</h2>
      <ArrivedFacts
        facts={[
          ['编号', form.suggestionNumber],
          ['发文字号', form.documentNumber],
          ['日期', form.day === null ? '' : inChinese(form.day)],
          ['联系人', [form.contact.name, form.contact.phone].filter((part) => part !== '').join('，')],
        ]}
      />
      {form.unread.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="co-written"
          title={`表中没有读出：${form.unread.join('、')}。没有代为填写，请对照纸质件核对。`}
        />
      )}
      <AnswersByAsk answers={form.answers} />
      {form.opinion !== '' && (
        <>
          <p>单位意见</p>
          <p className="co-words">{form.opinion}</p>
        </>
      )}
      {form.requestId === null && (
        <Form layout="vertical">
          <Form.Item label="表中的征询编号读不出来，请对照纸质件选定答复的是哪一份征询">
            <Select
              size="middle"
              aria-label="答复的征询"
              placeholder={choices.length === 0 ? '没有在等的会办意见' : '请选择'}
              options={choices}
              value={said}
              onChange={setSaid}
            />
          </Form.Item>
        </Form>
      )}
      <OpinionPlace
        found={found}
        believed
        arrived={{
          kind: 'form',
          name,
          bytes,
          text: opinionText(form.answers, form.opinion),
          signedBy: '',
          documentNumber: form.documentNumber,
        }}
        saysOf={saysOf}
      />
    </section>
  )
}
