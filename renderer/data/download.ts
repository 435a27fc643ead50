/** Hands a file to the browser's own downloads; answers where the user finds it. */
export function download(name: string, content: Blob): string {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return `下载文件夹/${name}`
}
