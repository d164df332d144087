import { Skeleton, Table, type TableProps } from 'antd'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page } from '../api/types'
import { ProblemView } from './Problem'
import { PAGE_SIZE } from './useList'

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

/** A table that the server pages; its loading, empty and failed states have the same place. */
export function ListTable<T extends object>(properties: Properties<T>) {
  const { t } = useTranslation()
  const { list, onOpen } = properties
  if (list.isPending) return <Skeleton active paragraph={{ rows: 8 }} aria-label={t('common.loading')} />
  if (list.isError) return <ProblemView problem={list.error} retry={() => void list.refetch()} />
  if (list.data.total === 0) return <>{properties.empty}</>
  const opening: TableProps<T> = onOpen
    ? {
        onRow: (row) => ({
          onClick: () => onOpen(row),
          style: { cursor: 'pointer' },
        }),
      }
    : {}
  return (
    <Table<T>
      {...opening}
      aria-label={properties.label}
      size="middle"
      columns={properties.columns}
      dataSource={list.data.items}
      rowKey={properties.rowKey}
      loading={list.isPlaceholderData}
      scroll={{ x: 'max-content' }}
      pagination={{
        current: properties.page + 1,
        pageSize: PAGE_SIZE,
        total: list.data.total,
        showSizeChanger: false,
        showTotal: (count) => t('common.total', { count }),
        onChange: (page) => properties.turnTo(page - 1),
      }}
    />
  )
}
