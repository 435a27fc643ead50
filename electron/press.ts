/** Prints the window's page, on paper and as PDF. */
import type { BrowserWindow, WebContentsPrintOptions } from 'electron'
import type { PrintOptions } from '../shared/desk.ts'
import type { Press } from './desk/paper.ts'

const noMargins = { top: 0, bottom: 0, left: 0, right: 0 } as const

/** `windowNow` is the window whose page is printed. */
export function pressOf(windowNow: () => BrowserWindow): Press {
  return {
    async pdf() {
      try {
        const bytes = await windowNow().webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          pageSize: 'A4',
          margins: noMargins,
        })
        return { outcome: 'made', bytes }
      } catch (error) {
        console.error('printToPDF', error)
        return { outcome: 'failed', reason: '没有生成 PDF。请稍候再试；仍不行，请先导出 .docx，再用 WPS 另存为 PDF。' }
      }
    },
    print: (options) =>
      new Promise((answer) => {
        windowNow().webContents.print(asSystem(options), (printed, reason) => {
          if (printed) answer({ outcome: 'printed' })
          else if (/cancel/i.test(reason)) answer({ outcome: 'cancelled' })
          else answer({ outcome: 'failed', reason: sentenceOf(reason) })
        })
      }),
  }
}

function asSystem({ copies = 1, duplex }: PrintOptions): WebContentsPrintOptions {
  return {
    silent: false,
    printBackground: true,
    copies,
    duplexMode: duplex,
    pageSize: 'A4',
    margins: { marginType: 'none' },
  }
}

/** Chromium says why in English words that differ by system; only one of the reasons has a way out of its own. */
function sentenceOf(reason: string): string {
  if (/printer|device/i.test(reason)) return '没有找到打印机。请先在系统中添加打印机，或导出 PDF 后到别处打印。'
  return '打印没有完成。请检查打印机后再试，或导出 PDF 后打印。'
}
