import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Page, PersonDetail, PersonRow } from '../../shared/api/types'
import { word } from '../../shared/i18n'
import { isoDay } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Empty } from '../../shared/ui/Empty'
import { Export } from '../../shared/ui/Export'
import { ChoiceFilter, Filters, SearchFilter, UnitFilter } from '../../shared/ui/Filters'
import { Count, PageHead } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { useToast } from '../../shared/ui/Toast'
import { useList } from '../../shared/ui/useList'
import { useSave } from '../../shared/ui/useSave'
import { NewPersonForm } from './forms'
import { keeps, ROLES } from './roles'

/** What the service cuts a list without a search at. */
const MOST_LISTED = 5_000

export function PeoplePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { me, acting } = usePerson()
  const toast = useToast()
  const queries = useQueryClient()
  const [adding, setAdding] = useState(false)
  const list = useList(['q', 'role', 'unit'])
  const people = useQuery({
    queryKey: ['people', list.query],
    queryFn: () => get<Page<PersonRow>>('/api/plan/people', list.query),
  })
  const { form, reset } = useSave<PersonDetail>((saved) => {
    toast('success', t('people.sendNotice'))
    void queries.invalidateQueries({ queryKey: ['people'] })
    void navigate(`/people/${saved.id}`)
  })
  return (
    <div className="page">
      <PageHead title={t('people.title')} state={<Count of={people.data?.total} />} hint={t('people.hint')}>
        <Export address="/api/plan/people/export" list={list} />
        {keeps(acting?.role) && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('people.add')}
          </Button>
        )}
      </PageHead>
      <Filters>
        <SearchFilter list={list} />
        <ChoiceFilter list={list} name="role" label={t('common.role')} options={ROLES.map((value) => ({ value, label: word('role', value) }))} />
        <UnitFilter list={list} name="unit" label={t('common.unit')} />
      </Filters>
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
                <Link to={`/people/${row.id}`}>{row.fullName}</Link> {!row.active && <Chip>{t('people.inactive')}</Chip>}
              </>
            ),
          },
          {
            title: t('people.assignments'),
            render: (_, row) =>
              row.assignments.map((one) => (
                <div key={one.id}>
                  {word('role', one.role)} · {one.unit.name}
                </div>
              )),
          },
          { title: t('common.email'), dataIndex: 'email', responsive: ['lg'] },
        ]}
      />
      {adding && (
        <NewPersonForm
          {...form}
          today={isoDay(me.businessNow)}
          close={() => {
            setAdding(false)
            reset()
          }}
        />
      )}
    </div>
  )
}
