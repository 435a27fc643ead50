import { Component, type ReactNode } from 'react'
import { FailurePage } from './failure-page.tsx'

/** A page that breaks takes only itself down; what was 已保存 is in the journal. */
export class ErrorBorder extends Component<{ readonly children: ReactNode }, { readonly report: string | null }> {
  override state: { readonly report: string | null } = { report: null }

  static getDerivedStateFromError(fault: unknown) {
    return { report: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }
  }

  override render() {
    return this.state.report === null ? this.props.children : <FailurePage reason={this.state.report} />
  }
}
