import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../../../shared/api/client'
import type { ImportRow, ImportView, Page } from '../../../shared/api/types'
import { Chip } from '../../../shared/ui/Chip'
import { Empty } from '../../../shared/ui/Empty'
import { ListTable } from '../../../shared/ui/ListPage'
import { PAGE_SIZE } from '../../../shared/ui/useList'
import { PLEDGE } from '../api'

type Only = 'FAULTY' | 'QUESTION' | 'NEW' | 'SAME'

/** What is to be said about each row of a file, and what has become of it. */
export function ImportRows({ view, counts }: { view: ImportView; counts: NonNullable<ImportView['counts']> }) {
  const { t } = useTranslation('intake')
  const done = view.state === 'DONE'
  const [chosen, choose] = useState<Only>()
  const [page, turnTo] = useState(0)
  const only = chosen ?? (counts.faulty > 0 ? 'FAULTY' : counts.questions > 0 ? 'QUESTION' : counts.added > 0 ? 'NEW' : 'SAME')
  const rows = useQuery({
    queryKey: ['pledges', 'import', view.id, 'rows', view.state, page, only],
    queryFn: async () => {
      const found = await get<Page<ImportRow>>(`${PLEDGE}/imports/${view.id}/rows`, { page, size: PAGE_SIZE, only })
      return { ...found, items: found.items.map((row) => ({ ...row, key: `${row.sheet} ${row.line}` })) }
    },
  })
  return (
    <>
      <Segmented<Only>
        aria-label={t('rows')}
        className="filters"
        value={only}
        options={[
          { value: 'FAULTY', label: `${t('only.FAULTY')} (${counts.faulty})` },
          { value: 'QUESTION', label: `${t('only.QUESTION')} (${counts.questions})` },
          { value: 'NEW', label: `${t(done ? 'only.NEW_DONE' : 'only.NEW')} (${counts.added})` },
          { value: 'SAME', label: `${t('only.SAME')} (${counts.same})` },
        ]}
        onChange={(value) => {
          choose(value)
          turnTo(0)
        }}
      />
      <ListTable<ImportRow & { key: string }>
        label={t('rowsOf', { name: view.fileName })}
        list={rows}
        rowKey="key"
        page={page}
        turnTo={turnTo}
        empty={<Empty title={t('noRows')} />}
        columns={[
          { title: t('line'), className: 'num', render: (_, row) => `${row.sheet}, ${row.line}` },
          {
            title: t('remarks'),
            render: (_, row) =>
              row.faults.length + row.questions.length === 0 ? (
                t('noRemarks')
              ) : (
                <ul className="plain">
                  {row.faults.map((one) => (
                    <li key={`${one.column}${one.code}`}>
                      <Chip tone="seal">{one.column ?? t('wholeRow')}</Chip> {one.message}
                    </li>
                  ))}
                  {row.questions.map((one) => (
                    <li key={`${one.column}${one.code}`}>
                      <Chip tone="amber">{one.column ?? t('wholeRow')}</Chip> {one.message}
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            title: t('cells'),
            render: (_, row) =>
              Object.entries(row.cells)
                .map(([header, value]) => `${header}: ${value}`)
                .join('; '),
          },
        ]}
      />
    </>
  )
}
