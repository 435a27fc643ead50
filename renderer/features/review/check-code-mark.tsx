import { Input, Popover } from 'antd'
import { useState } from 'react'
import type { Round } from '../../../shared/case/round.ts'
import { checkCode } from '../../../shared/forms/check-code.ts'
import { sha256Hex } from '../../data/hashing.ts'
import { paperMatch } from './paper-match.ts'

/** 校验码 of the text on the page, large enough to be held against paper, and how that is done. */
export function CheckCodeMark({ round }: { readonly round: Round }) {
  const code = checkCode(round, sha256Hex)
  if (code === null) return null
  return (
    <div className="check-code">
      <span className="quiet">校验码</span>
      <b>{code}</b>
      <Popover
        trigger="click"
        placement="bottomRight"
        title="与纸面核对"
        destroyOnHidden
        content={<Comparison round={round} code={code} />}
      >
        <button type="button" className="review-link">
          与纸面核对
        </button>
      </Popover>
    </div>
  )
}

const answers = {
  same: { good: true, words: '一致：纸上和屏幕上是同一稿，各级意见也一样，可以在纸上签。' },
  earlier: { good: true, words: '是同一稿：这张纸打印得早，后来的意见不在纸上，正文一字不差，可以在纸上签。' },
  other: { good: false, words: '不一致：纸上不是现在这一稿，或者抄错了。请不要在这张纸上签，让承办人重新打印。' },
} as const

function Comparison({ round, code }: { readonly round: Round; readonly code: string }) {
  const [typed, setTyped] = useState('')
  const match = paperMatch(typed, round, sha256Hex)
  return (
    <div className="check-code-help">
      <p>
        纸质发文稿纸右上角印有校验码。与 <b>{code}</b> 八个字符都一样，纸上和屏幕上就是同一稿、同样的意见。
      </p>
      <p>不一样时，把纸上的校验码输在这里，看是不是这一稿较早的一张：</p>
      <Input
        value={typed}
        maxLength={20}
        aria-label="纸上的校验码"
        placeholder={`如 ${code}`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p role="status" className={match !== null && !answers[match].good ? 'check-code-bad' : 'check-code-good'}>
        {match === null ? '' : answers[match].words}
      </p>
    </div>
  )
}
