import type { ReactNode } from 'react'

export type MessageKind = 'info' | 'success' | 'warning' | 'error'

/** A boxed word to the reader; an error is read out at once. */
export function Message({ kind, title, children, action }: { kind: MessageKind; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={`message ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <div>
        <strong>{title}</strong>
        {children}
      </div>
      {action}
    </div>
  )
}
