import { Popover } from 'antd'
import type { Round } from '../../../shared/case/round.ts'
import { checkCode } from '../../../shared/forms/check-code.ts'
import { sha256Hex } from '../../data/hashing.ts'

/** 校验码 of the text on the page, large enough to be held against paper, and how that is done. */
export function CheckCodeMark({ round }: { readonly round: Round }) {
  const code = checkCode(round, sha256Hex)
  if (code === null) return null
  return (
    <div className="check-code">
      <span className="quiet">校验码</span>
      <b>{code}</b>
      <Popover trigger="click" placement="bottomRight" content={<Help code={code} />} title="与纸面核对">
        <button type="button" className="review-link">
          与纸面核对
        </button>
      </Popover>
    </div>
  )
}

function Help({ code }: { readonly code: string }) {
  return (
    <ol className="check-code-help">
      <li>
        找到纸质发文稿纸右上角的“校验码”，与 <b>{code}</b> 逐个对照，共八个字符。
      </li>
      <li>八个字符都一样：纸上和屏幕上是同一稿，各级意见也一样，可以在纸上签。</li>
      <li>有一个不一样：纸上是旧稿，或者此后又有人签了意见。请不要在这张纸上签，让承办人重新打印。</li>
      <li>每多一个审核意见，校验码就变一次，所以要用最后打印的那一张。</li>
    </ol>
  )
}
