import type { PDFDocumentProxy } from 'pdfjs-dist'

/**
 * Character maps for Chinese texts that name a national encoding instead of carrying their own (292 KB, each loaded
 * only when a file asks for it). In the page there is nowhere else to fetch them from.
 */
const characterMaps = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/{GB,UniGB,Adobe-GB1}*.bcmap', {
  query: '?url&inline',
  import: 'default',
})

class BundledMaps {
  /** The library asks for a map, a font or a program by its file name; only maps are needed to read text. */
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const load = kind === 'cMapUrl' ? characterMaps[`../../node_modules/pdfjs-dist/cmaps/${filename}`] : undefined
    if (load === undefined) throw new Error(`not shipped: ${filename}`)
    const address = await load()
    return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))
  }
}

/**
 * A PDF is taken apart beside the page, so that a huge or hostile one can be stopped. Node, where tests run, has no
 * workers of this kind; there the library does without.
 */
const newWorker = (): Worker | null =>
  typeof Worker === 'undefined'
    ? null
    : new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url), { type: 'module' })

/** Says that reading took longer than a letter may. */
export class TooSlow extends Error {}

/**
 * Opens a PDF and hands it to `read`; whatever happens, the worker is gone afterwards. Throws `TooSlow` after
 * `mostMs`, and the library's own errors: PasswordException for an encrypted file, others for a broken one.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  mostMs: number,
  read: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const { getDocument, GlobalWorkerOptions, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = newWorker()
  GlobalWorkerOptions.workerPort = port
  const task = getDocument({
    // The library hands the bytes over to the worker for good.
    data: new Uint8Array(bytes),
    BinaryDataFactory: BundledMaps,
    useWorkerFetch: false,
    useWasm: false,
    disableWorkerRendering: true,
    disableFontFace: true,
    useSystemFonts: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), mostMs)
    port?.addEventListener('error', () => reject(new Error('the worker could not be loaded')))
  })
  try {
    return await Promise.race([task.promise.then(read), tooSlow])
  } finally {
    clearTimeout(timer)
    // A worker that is busy without end does not answer; it is ended from outside.
    port?.terminate()
    await (port === null ? task.destroy() : Promise.race([task.destroy(), Promise.resolve()]))
  }
}
