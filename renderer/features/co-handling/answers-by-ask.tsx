import type { AskAnswer } from '../../../shared/exchange/co-handling.ts'

/** Each ask with what was said to it. */
export function AnswersByAsk({ answers }: { readonly answers: readonly AskAnswer[] }) {
  return answers.map(({ ask, opinion }, at) => (
    <div key={ask}>
      <p>{`要点 ${at + 1}：${ask}`}</p>
      {opinion === '' ? <p className="quiet">没有填写意见。</p> : <p className="co-words">{opinion}</p>}
    </div>
  ))
}
