import { Button } from 'antd'
import { useState } from 'react'
import './copy-text.css'

/** Words to be taken elsewhere: shown whole, copied by one button. */
export function CopyText({ label, text }: { readonly label: string; readonly text: string }) {
  const [copied, setCopied] = useState<string | null>(null)
  return (
    <div className="copy-text">
      <div className="copy-text-head">
        <span>{label}</span>
        <Button
          type="link"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
          aria-live="polite"
        >
          {copied === text ? '已复制' : '复制'}
        </Button>
      </div>
      <p className="copy-text-words">{text}</p>
    </div>
  )
}
