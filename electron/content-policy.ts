/** What the page may load and run. One policy for `app://` and for the browser fallback. */

/** The header for one load; antd and Tiptap get the nonce for the style tags they add. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Stands in `index.html` where the nonce of this load goes. */
export const noncePlaceholder = '__STYLE_NONCE__'
