import { Skeleton, type TableProps } from 'antd'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page } from '../api/types'
import { Pager } from './Pager'
import { ProblemView } from './Problem'
import { Rows } from './Rows'

interface Properties<T> {
  list: UseQueryResult<Page<T>>
  columns: NonNullable<TableProps<T>['columns']>
  rowKey: keyof T & string
  empty: ReactNode
  page: number
  turnTo: (page: number) => void
  onOpen?: (row: T) => void
  label: string
}

/** A list that the server pages; its loading, empty and failed states have the same place. */
export function ListTable<T extends object>(properties: Properties<T>) {
  const { t } = useTranslation()
  const { list } = properties
  if (list.isPending) return <Skeleton active paragraph={{ rows: 8 }} aria-label={t('common.loading')} />
  if (list.isError) return <ProblemView problem={list.error} retry={() => void list.refetch()} />
  if (list.data.total === 0) return <>{properties.empty}</>
  return (
    <>
      <Rows<T>
        label={properties.label}
        columns={properties.columns}
        rows={list.data.items}
        rowKey={properties.rowKey}
        waiting={list.isPlaceholderData}
        {...(properties.onOpen ? { onOpen: properties.onOpen } : {})}
      />
      <Pager page={properties.page} total={list.data.total} turnTo={properties.turnTo} />
    </>
  )
}
