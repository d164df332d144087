import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Assignment, PersonDetail } from '../../shared/api/types'
import { word } from '../../shared/i18n'
import { day, isoDay } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { Rows } from '../../shared/ui/Rows'
import { useToast } from '../../shared/ui/Toast'
import { useSave } from '../../shared/ui/useSave'
import { AssignForm, CitizenForm, DelegateForm, EditForm, EndForm } from './forms'
import { keeps } from './roles'

type Open = { form: 'edit' | 'assign' | 'citizen' } | { form: 'end' | 'delegate'; assignment: Assignment }

export function PersonPage() {
  const { id = '' } = useParams()
  const person = useQuery({ queryKey: ['people', id], queryFn: () => get<PersonDetail>(`/api/plan/people/${id}`) })
  return <Loaded query={person}>{(one) => <Person one={one} refresh={() => void person.refetch()} />}</Loaded>
}

function Person({ one, refresh }: { one: PersonDetail; refresh: () => void }) {
  const { t } = useTranslation()
  const { me, acting } = usePerson()
  const toast = useToast()
  const queries = useQueryClient()
  const [open, setOpen] = useState<Open>()
  const { form, reset } = useSave<PersonDetail>((saved) => {
    queries.setQueryData(['people', one.id], saved)
    setOpen(undefined)
    toast('success', t('people.sendNotice'))
    void queries.invalidateQueries({ queryKey: ['me'] })
  })
  const mayKeep = keeps(acting?.role)
  const today = isoDay(me.businessNow)
  const common = {
    ...form,
    person: one,
    close: () => {
      setOpen(undefined)
      reset()
      refresh()
    },
  }
  return (
    <>
      <PageHead
        title={one.fullName}
        back={{ to: '/people', title: t('nav.people') }}
        state={<Chip tone={one.active ? 'green' : 'plain'}>{one.active ? t('people.active') : t('people.inactive')}</Chip>}
        hint={mayKeep ? undefined : t('people.onlyKeepers')}
      >
        {mayKeep && (
          <>
            <Button onClick={() => setOpen({ form: 'edit' })}>{t('people.edit')}</Button>
            <Button type="primary" onClick={() => setOpen({ form: 'assign' })}>
              {t('people.addRole')}
            </Button>
          </>
        )}
      </PageHead>
      <dl className="facts">
        <dt>{t('common.email')}</dt>
        <dd>{one.email ?? t('common.none')}</dd>
        <dt>{t('common.phone')}</dt>
        <dd className="num">{one.phone ?? t('common.none')}</dd>
        <dt>{t('people.username')}</dt>
        <dd>{one.username ? <code>{one.username}</code> : t('people.noAccount')}</dd>
        <dt>{t('people.citizen')}</dt>
        <dd>
          <div className="row">
            {one.citizenNumber === 'ELSEWHERE' ? (
              <Chip tone="amber">{t('people.citizenELSEWHERE')}</Chip>
            ) : (
              <span>{t(`people.citizen${one.citizenNumber}`)}</span>
            )}
            {mayKeep && (
              <Button className="noprint" onClick={() => setOpen({ form: 'citizen' })}>
                {t('people.citizenKeep')}
              </Button>
            )}
          </div>
        </dd>
      </dl>
      <h2>{t('people.assignments')}</h2>
      <Rows<Assignment>
        label={t('people.assignments')}
        rowKey="id"
        rows={one.assignments}
        columns={[
          { title: t('common.role'), render: (_, row) => word('role', row.role) },
          { title: t('common.unit'), render: (_, row) => <Link to={`/units/${row.unit.id}`}>{row.unit.name}</Link> },
          { title: t('common.from'), render: (_, row) => day(row.from) },
          { title: t('common.to'), render: (_, row) => (row.to ? day(row.to) : t('common.openEnded')) },
          {
            title: '',
            className: 'noprint',
            render: (_, row) =>
              (!row.to || row.to >= today) && (
                <div className="row">
                  {mayKeep && <Button onClick={() => setOpen({ form: 'end', assignment: row })}>{t('people.endRole')}</Button>}
                  {(mayKeep || one.id === me.person.id) && (
                    <Button onClick={() => setOpen({ form: 'delegate', assignment: row })}>{t('people.delegate')}</Button>
                  )}
                </div>
              ),
          },
        ]}
      />
      {open?.form === 'edit' && <EditForm {...common} />}
      {open?.form === 'citizen' && <CitizenForm {...common} />}
      {open?.form === 'assign' && <AssignForm {...common} today={today} />}
      {open?.form === 'end' && <EndForm {...common} assignment={open.assignment} today={today} />}
      {open?.form === 'delegate' && <DelegateForm {...common} assignment={open.assignment} today={today} />}
    </>
  )
}
