import type { ReactNode } from 'react'

/** A calm place where there is nothing, saying what comes next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty" role="status">
      <img src="/mark.svg" width="40" height="40" alt="" />
      <strong>{title}</strong>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}
