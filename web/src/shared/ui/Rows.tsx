import { Table, type TableProps } from 'antd'
import { useSyncExternalStore, type ReactNode } from 'react'

interface Properties<T> {
  label: string
  columns: NonNullable<TableProps<T>['columns']>
  rows: readonly T[]
  rowKey: keyof T & string
  waiting?: boolean
  onOpen?: (row: T) => void
}

const NARROW = '(max-width: 767px)'

function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(NARROW)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(NARROW).matches,
  )
}

/** Rows as a table at a desk, and as cards on a phone: the first column heads the card, one without a title ends it. */
export function Rows<T extends object>({ label, columns, rows, rowKey, waiting = false, onOpen }: Properties<T>) {
  const narrow = useNarrow()
  if (narrow)
    return (
      <ul className="cards" aria-label={label} aria-busy={waiting}>
        {rows.map((row, n) => (
          <li key={String(row[rowKey])}>
            {columns.map((column, place) => (
              <Cell key={place} title={column.title as ReactNode} head={place === 0}>
                {valueOf(column, row, n)}
              </Cell>
            ))}
          </li>
        ))}
      </ul>
    )
  const opening: TableProps<T> = onOpen
    ? {
        onRow: (row) => ({
          onClick: (event) => {
            // What is selected is being copied, and a link opens itself.
            const inside = event.target instanceof HTMLElement && event.target.closest('a, button')
            if (!inside && !getSelection()?.toString()) onOpen(row)
          },
          className: 'opens',
        }),
      }
    : {}
  return (
    <Table<T>
      {...opening}
      aria-label={label}
      size="middle"
      columns={columns}
      dataSource={rows}
      rowKey={rowKey}
      loading={waiting}
      scroll={{ x: true }}
      pagination={false}
    />
  )
}

function Cell({ title, head, children }: { title: ReactNode; head: boolean; children: ReactNode }) {
  if (children === null || children === undefined || children === false || children === '') return null
  if (head) return <div className="card-head">{children}</div>
  if (!title) return <div className="card-end">{children}</div>
  return (
    <div className="card-line">
      <span>{title}</span>
      <div>{children}</div>
    </div>
  )
}

function valueOf<T extends object>(column: NonNullable<TableProps<T>['columns']>[number], row: T, n: number): ReactNode {
  if ('children' in column) return null
  const value = typeof column.dataIndex === 'string' ? (row as Record<string, unknown>)[column.dataIndex] : undefined
  return column.render ? (column.render(value, row, n) as ReactNode) : (value as ReactNode)
}
