import { useQuery } from '@tanstack/react-query'
import { Input, Select, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { get } from '../../shared/api/client'
import type { Page, PersonRow, UnitDetail } from '../../shared/api/types'
import { word } from '../../shared/i18n'
import { Empty } from '../../shared/ui/Empty'
import { ListTable } from '../../shared/ui/ListPage'
import { useList } from '../../shared/ui/useList'
import { ROLES } from './roles'

/** What the service cuts a list without a search at. */
const MOST_LISTED = 5_000

export function PeoplePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const list = useList(['q', 'role', 'unit'])
  const unit = list.value('unit')
  const people = useQuery({
    queryKey: ['people', list.query],
    queryFn: () => get<Page<PersonRow>>('/api/plan/people', list.query),
  })
  const unitDetail = useQuery({
    queryKey: ['units', unit],
    queryFn: () => get<UnitDetail>(`/api/plan/units/${unit}`),
    enabled: unit !== undefined,
  })
  return (
    <div className="page">
      <h1>{t('people.title')}</h1>
      <p className="hint">{t('people.hint')}</p>
      <div className="row" style={{ marginBottom: 16 }}>
        <Input.Search
          key={list.value('q') ?? ''}
          defaultValue={list.value('q') ?? ''}
          placeholder={t('common.search')}
          aria-label={t('common.search')}
          allowClear
          style={{ width: 280 }}
          onSearch={(text) => list.filter('q', text.trim() || undefined)}
        />
        <Select
          aria-label={t('common.role')}
          placeholder={t('common.role')}
          allowClear
          style={{ minWidth: 240 }}
          value={list.value('role') ?? null}
          options={ROLES.map((role) => ({ value: role, label: word('role', role) }))}
          onChange={(role: string | null | undefined) => list.filter('role', role ?? undefined)}
        />
        {unit && (
          <Tag closable onClose={() => list.filter('unit', undefined)}>
            {unitDetail.data?.name ?? t('common.unit')}
          </Tag>
        )}
      </div>
      {people.data && people.data.total >= MOST_LISTED && <p className="hint">{t('people.cut')}</p>}
      <ListTable<PersonRow>
        label={t('people.title')}
        list={people}
        rowKey="id"
        page={list.page}
        turnTo={list.turnTo}
        onOpen={(row) => void navigate(`/people/${row.id}`)}
        empty={<Empty title={t('people.empty')} />}
        columns={[
          {
            title: t('common.fullName'),
            render: (_, row) => (
              <>
                <Link to={`/people/${row.id}`} onClick={(event) => event.stopPropagation()}>
                  {row.fullName}
                </Link>{' '}
                {!row.active && <Tag>{t('people.inactive')}</Tag>}
              </>
            ),
          },
          {
            title: t('people.assignments'),
            render: (_, row) =>
              row.assignments.map((one) => (
                <div key={one.id}>
                  {word('role', one.role)}, {one.unit.name}
                </div>
              )),
          },
          { title: t('common.email'), dataIndex: 'email', responsive: ['lg'] },
        ]}
      />
    </div>
  )
}
