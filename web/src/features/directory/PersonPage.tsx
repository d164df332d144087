import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { get, Problem, write } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Assignment, PersonDetail } from '../../shared/api/types'
import { word } from '../../shared/i18n'
import { day, isoDay } from '../../shared/time'
import { ProblemView, useProblemText } from '../../shared/ui/Problem'
import { Rows } from '../../shared/ui/Rows'
import { useToast } from '../../shared/ui/Toast'
import { AssignForm, DelegateForm, EditForm, EndForm } from './forms'
import { keeps } from './roles'

type Open = { form: 'edit' | 'assign' } | { form: 'end' | 'delegate'; assignment: Assignment }

/** What a form asks the service to do with the version that the page shows. */
export interface Change {
  method: 'POST' | 'PUT'
  address: string
  body: Record<string, unknown>
}

export function PersonPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const { me, acting } = usePerson()
  const toast = useToast()
  const text = useProblemText()
  const queries = useQueryClient()
  const [open, setOpen] = useState<Open>()
  const person = useQuery({ queryKey: ['people', id], queryFn: () => get<PersonDetail>(`/api/plan/people/${id}`) })
  const change = useMutation({
    mutationFn: ({ method, address, body }: Change) =>
      write<PersonDetail>(method, address, { version: person.data?.version, ...body }),
    onSuccess: (saved) => {
      queries.setQueryData(['people', id], saved)
      setOpen(undefined)
      toast('success', t('people.sendNotice'))
      void queries.invalidateQueries({ queryKey: ['me'] })
    },
    onError: (problem) => {
      if (problem instanceof Problem && problem.code === 'stale-version') {
        void person.refetch()
        toast('warning', t('people.stale'))
      } else {
        toast('error', text(problem))
      }
    },
  })
  if (person.isPending)
    return (
      <div className="page">
        <Skeleton active />
      </div>
    )
  if (person.isError)
    return (
      <div className="page">
        <ProblemView problem={person.error} retry={() => void person.refetch()} />
      </div>
    )
  const one = person.data
  const mayKeep = keeps(acting?.role)
  const today = isoDay(me.businessNow)
  const form = { busy: change.isPending, close: () => setOpen(undefined), submit: (wanted: Change) => change.mutate(wanted) }
  return (
    <div className="page">
      <Link to="/people">{t('nav.people')}</Link>
      <div className="row apart">
        <div className="row">
          <h1>{one.fullName}</h1>
          <Tag color={one.active ? 'success' : 'default'}>{one.active ? t('people.active') : t('people.inactive')}</Tag>
        </div>
        {mayKeep && (
          <div className="row noprint">
            <Button onClick={() => setOpen({ form: 'edit' })}>{t('people.edit')}</Button>
            <Button type="primary" onClick={() => setOpen({ form: 'assign' })}>
              {t('people.addRole')}
            </Button>
          </div>
        )}
      </div>
      {!mayKeep && <p className="hint">{t('people.onlyKeepers')}</p>}
      <dl className="facts">
        <dt>{t('common.email')}</dt>
        <dd>{one.email ?? t('common.none')}</dd>
        <dt>{t('common.phone')}</dt>
        <dd className="num">{one.phone ?? t('common.none')}</dd>
        <dt>{t('people.username')}</dt>
        <dd>{one.username ? <code>{one.username}</code> : t('people.noAccount')}</dd>
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
                  {mayKeep && (
                    <Button size="small" onClick={() => setOpen({ form: 'end', assignment: row })}>
                      {t('people.endRole')}
                    </Button>
                  )}
                  {(mayKeep || one.id === me.person.id) && (
                    <Button size="small" onClick={() => setOpen({ form: 'delegate', assignment: row })}>
                      {t('people.delegate')}
                    </Button>
                  )}
                </div>
              ),
          },
        ]}
      />
      {open?.form === 'edit' && <EditForm {...form} person={one} />}
      {open?.form === 'assign' && <AssignForm {...form} person={one} today={today} />}
      {open?.form === 'end' && <EndForm {...form} assignment={open.assignment} today={today} />}
      {open?.form === 'delegate' && <DelegateForm {...form} assignment={open.assignment} today={today} />}
    </div>
  )
}
