/** The letter of a package for a machine without the program: one file that every browser reads, without a script. */
import { type OfficialDocument, titleText } from '../letter/official-document.ts'
import { flowText, type ReadableItem } from './readable-flow.ts'

export interface LetterHtmlAbout {
  readonly letter: OfficialDocument
  /** What stands above the letter, in rows: 编号, 领衔代表, 办理期限, … */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** Who said what so far, a line each. */
  readonly opinions: readonly string[]
  /** 校验码; null while nothing was handed over. */
  readonly checkCode: string | null
  /** What the reader is to do, a sentence each. */
  readonly says: readonly string[]
}

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')

/** No colour but red of the mark, no font that a machine may lack without a stand-in; A4 when it is printed. */
const looks = `
body{max-width:46em;margin:2em auto;padding:0 1.5em;color:#1f2328;background:#fff;font:16px/1.9 FangSong,仿宋,STFangsong,SimSun,宋体,serif}
table.facts{width:100%;border-collapse:collapse;margin:0 0 1em;font-size:14px}
table.facts th{width:7em;text-align:left;font-weight:normal;color:#57606a}
table.facts th,table.facts td{padding:.15em .6em;border-bottom:1px solid #d0d7de;vertical-align:top}
.says{margin:0 0 1.5em;padding:.6em 1em;border:1px solid #1d4f91;font-size:14px}
.says p{margin:.2em 0}
.code{font:700 18px/1.6 Consolas,monospace;letter-spacing:.1em}
.letter{border-top:2px solid #b3261e;padding-top:1em}
.letter p{margin:0;text-indent:2em;min-height:1em}
.letter p.plain{text-indent:0}
.letter p.right{text-align:right;text-indent:0}
.letter p.center{text-align:center;text-indent:0}
.letter p.title{font-size:22px;line-height:1.6;text-align:center;text-indent:0;font-weight:700}
.letter p.mark{font-size:26px;color:#b3261e}
.letter p.heading{font-family:SimHei,黑体,sans-serif}
.letter table{border-collapse:collapse;margin:.6em 0}
.letter td{border:1px solid #57606a;padding:.2em .6em}
.opinions{margin-top:2em;border-top:1px solid #d0d7de;font-size:14px}
h2{font-size:15px;margin:1em 0 .3em}
@page{size:A4;margin:25mm}
`

const rowHtml = ([name, value]: readonly [string, string]): string =>
  `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`

function itemHtml(item: ReadableItem): string {
  if (item.kind === 'table') {
    const cells = (row: readonly string[]) => row.map((text) => `<td>${escaped(text)}</td>`).join('')
    return `<table>${item.rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`
  }
  return `<p class="${item.look}">${escaped(item.text)}</p>`
}

/** A whole page in UTF-8; a policy of its own forbids everything but its own style. */
export function letterHtml({ letter, facts, opinions, checkCode, says }: LetterHtmlAbout): string {
  const code = checkCode === null ? '' : `<p>校验码 <span class="code">${escaped(checkCode)}</span></p>`
  const said =
    opinions.length === 0 ? '' : `<section class="opinions"><h2>审核意见</h2>${paragraphs(opinions)}</section>`
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(titleText(letter))}</title>
<style>${looks}</style>
</head>
<body>
<table class="facts"><tbody>${facts.map(rowHtml).join('')}</tbody></table>
<section class="says">${paragraphs(says)}${code}</section>
<article class="letter">
${flowText(letter).map(itemHtml).join('\n')}
</article>
${said}
</body>
</html>
`
}

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${escaped(line)}</p>`).join('')
