import { Skeleton } from 'antd'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemView } from './Problem'

interface Head {
  title: string
  /** The list that the page belongs to. */
  back?: { to: string; title: string }
  /** How many there are, or in which state it is. */
  state?: ReactNode
  hint?: string | undefined
  /** What may be done next, the main one last. */
  children?: ReactNode
}

/** What a page is about and what may be done on it, the same at the top of every page. */
export function PageHead({ title, back, state, hint, children }: Head) {
  return (
    <>
      {back && <Link to={back.to}>{back.title}</Link>}
      <div className="row apart">
        <div className="row">
          <h1>{title}</h1>
          {state}
        </div>
        {children && <div className="row noprint">{children}</div>}
      </div>
      {hint && <p className="hint">{hint}</p>}
    </>
  )
}

export function Count({ of }: { of: number | undefined }) {
  const { i18n } = useTranslation()
  return of === undefined ? null : <span className="quiet-text num">{of.toLocaleString(i18n.language)}</span>
}

/** A part of a page: waits for what it is about, or says why it is not there. */
export function Part<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.isPending) return <Skeleton active />
  if (query.isError) return <ProblemView problem={query.error} retry={() => void query.refetch()} />
  return <>{children(query.data)}</>
}

/** A page about one thing. */
export function Loaded<T>(part: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  return (
    <div className="page">
      <Part {...part} />
    </div>
  )
}
