import type { ThemeConfig } from 'antd'

/** One accent, a deep blue; official red belongs to the letter and to what is overdue. */
export const antdTheme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f91',
    colorLink: '#1d4f91',
    colorInfo: '#1d4f91',
    colorInfoBg: '#e8eef7',
    colorInfoBorder: '#c5d3e8',
    colorSuccess: '#1a7f37',
    colorWarning: '#b65c02',
    colorWarningBg: '#fbf7ec',
    colorWarningBorder: '#e6d7b0',
    colorError: '#b3261e',
    colorTextPlaceholder: '#6b7280',
    borderRadius: 4,
    fontSize: 14,
    motion: false,
    fontFamily: '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif',
  },
}

/** The nonce that the page's policy lets style tags carry; filled in by whoever serves the page. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
}
