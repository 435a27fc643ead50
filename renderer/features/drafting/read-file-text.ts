import { ok, type Result, refuse } from '../../../shared/result.ts'

/** Plain text of a chosen file: UTF-8, else GB18030, which old desks still write. */
export async function readFileText(name: string, bytes: Uint8Array): Promise<Result<string>> {
  if (!/\.txt$/iu.test(name)) return refuse('目前只能导入文本文件（.txt）：请在 WPS 中全选复制，再粘贴到正文。')
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return ok(new TextDecoder('gb18030').decode(bytes))
  }
}
