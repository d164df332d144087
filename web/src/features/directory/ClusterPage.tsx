import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, InputNumber, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { ClusterDetail, Lead, Member, UnitRow } from '../../shared/api/types'
import { day, isoDay } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Empty } from '../../shared/ui/Empty'
import { Finder } from '../../shared/ui/Finder'
import { DayField, FormWindow, iso, PeriodFields, TextField, type Common } from '../../shared/ui/FormWindow'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { Rows } from '../../shared/ui/Rows'
import { useToast } from '../../shared/ui/Toast'
import { useSave } from '../../shared/ui/useSave'
import { unitLabel } from './forms'
import { keepsClusters } from './roles'

type Open = { form: 'change' | 'join' | 'elect' } | { form: 'leave'; member: Member }

export function ClusterPage() {
  const { id = '' } = useParams()
  const cluster = useQuery({ queryKey: ['clusters', id], queryFn: () => get<ClusterDetail>(`/api/plan/clusters/${id}`) })
  return <Loaded query={cluster}>{(one) => <Cluster one={one} refresh={() => void cluster.refetch()} />}</Loaded>
}

function Cluster({ one, refresh }: { one: ClusterDetail; refresh: () => void }) {
  const { t } = useTranslation()
  const { me, acting } = usePerson()
  const toast = useToast()
  const queries = useQueryClient()
  const [open, setOpen] = useState<Open>()
  const { form, reset } = useSave<ClusterDetail>((saved) => {
    queries.setQueryData(['clusters', one.id], saved)
    setOpen(undefined)
    toast('success', t('common.saved'))
  })
  const mayKeep = keepsClusters(acting?.role)
  const today = isoDay(me.businessNow)
  const present = !one.validTo || one.validTo >= today
  const common = {
    ...form,
    close: () => {
      setOpen(undefined)
      reset()
      refresh()
    },
    cluster: one,
    today,
  }
  return (
    <>
      <PageHead
        title={one.name}
        back={{ to: '/clusters', title: t('clusters.title') }}
        state={<Chip tone={present ? 'green' : 'plain'}>{present ? t('common.present') : t('common.ended')}</Chip>}
      >
        {mayKeep && (
          <>
            <Button onClick={() => setOpen({ form: 'change' })}>{t('clusters.change')}</Button>
            <Button onClick={() => setOpen({ form: 'elect' })}>{t('clusters.elect')}</Button>
            <Button type="primary" onClick={() => setOpen({ form: 'join' })}>
              {t('clusters.join')}
            </Button>
          </>
        )}
      </PageHead>
      <dl className="facts">
        <dt>{t('units.kind')}</dt>
        <dd>{t(`clusterKind.${one.kind}`)}</dd>
        <dt>{t('clusters.level')}</dt>
        <dd>
          <Link to={`/units/${one.level.id}`}>{one.level.name}</Link>
        </dd>
        <dt>{t('units.validity')}</dt>
        <dd className="num">
          {one.validTo
            ? t('units.validityText', { from: day(one.validFrom), to: day(one.validTo) })
            : t('units.validityOpen', { from: day(one.validFrom) })}
        </dd>
      </dl>
      <h2>{t('clusters.leads')}</h2>
      {one.leads.length === 0 && <Empty title={t('clusters.noLeads')} />}
      {one.leads.length > 0 && (
        <Rows<Lead>
          label={t('clusters.leads')}
          rowKey="year"
          rows={[...one.leads].reverse()}
          columns={[
            { title: t('clusters.year'), dataIndex: 'year', className: 'num' },
            { title: t('clusters.leader'), render: (_, row) => <Link to={`/units/${row.unit.id}`}>{row.unit.name}</Link> },
            { title: t('clusters.deputy'), render: (_, row) => row.deputy?.name ?? t('common.none') },
          ]}
        />
      )}
      <h2>{t('clusters.members')}</h2>
      {one.members.length === 0 && <Empty title={t('clusters.noMembers')} />}
      {one.members.length > 0 && (
        <Rows<Member & { key: string }>
          label={t('clusters.members')}
          rowKey="key"
          rows={one.members.map((member) => ({ ...member, key: member.unit.id + member.from }))}
          columns={[
            { title: t('common.unit'), render: (_, row) => <Link to={`/units/${row.unit.id}`}>{row.unit.name}</Link> },
            { title: t('common.from'), render: (_, row) => day(row.from) },
            { title: t('common.to'), render: (_, row) => (row.to ? day(row.to) : t('common.openEnded')) },
            {
              title: '',
              className: 'noprint',
              render: (_, row) =>
                mayKeep &&
                (!row.to || row.to >= today) && (
                  <Button onClick={() => setOpen({ form: 'leave', member: row })}>
                    {t('clusters.leave')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {open?.form === 'change' && <ChangeForm {...common} />}
      {open?.form === 'join' && <JoinForm {...common} />}
      {open?.form === 'elect' && <ElectForm {...common} />}
      {open?.form === 'leave' && <LeaveForm {...common} member={open.member} />}
    </>
  )
}

type Properties = Common & { cluster: ClusterDetail; today: string }

function ChangeForm({ cluster, ...common }: Common & { cluster: ClusterDetail }) {
  const { t } = useTranslation()
  return (
    <FormWindow<{ name: string; validFrom: Dayjs; validTo?: Dayjs | null }>
      {...common}
      title={t('clusters.change')}
      initial={{ name: cluster.name, validFrom: dayjs(cluster.validFrom), validTo: cluster.validTo ? dayjs(cluster.validTo) : null }}
      onFinish={(values) =>
        common.submit({
          method: 'PUT',
          address: `/api/plan/clusters/${cluster.id}`,
          body: { version: cluster.version, name: values.name, validFrom: iso(values.validFrom), validTo: iso(values.validTo) ?? null },
        })
      }
    >
      <TextField name="name" label={t('common.name')} most={200} />
      <PeriodFields from="validFrom" to="validTo" />
    </FormWindow>
  )
}

function JoinForm({ cluster, today, ...common }: Properties) {
  const { t } = useTranslation()
  return (
    <FormWindow<{ unitId: string; from: Dayjs; to?: Dayjs | null }>
      {...common}
      title={t('clusters.join')}
      initial={{
        from: dayjs(cluster.validFrom > today ? cluster.validFrom : today),
        to: cluster.validTo ? dayjs(cluster.validTo) : null,
      }}
      onFinish={(values) =>
        common.submit({
          method: 'POST',
          address: `/api/plan/clusters/${cluster.id}/members`,
          body: { version: cluster.version, unitId: values.unitId, from: iso(values.from), to: iso(values.to) ?? null },
        })
      }
    >
      <Form.Item name="unitId" label={t('common.unit')} rules={[{ required: true }]}>
        <Finder<UnitRow> address="/api/plan/units" query={{ parent: cluster.level.id }} label={unitLabel} />
      </Form.Item>
      <PeriodFields from="from" to="to" />
    </FormWindow>
  )
}

function LeaveForm({ cluster, today, member, ...common }: Properties & { member: Member }) {
  const { t } = useTranslation()
  return (
    <FormWindow<{ lastDay: Dayjs }>
      {...common}
      title={t('clusters.leaveTitle', { name: member.unit.name })}
      initial={{ lastDay: dayjs(today) }}
      onFinish={({ lastDay }) =>
        common.submit({
          method: 'POST',
          address: `/api/plan/clusters/${cluster.id}/members/${member.unit.id}/end`,
          body: { version: cluster.version, lastDay: iso(lastDay) },
        })
      }
    >
      <p>{t('clusters.leaveHint')}</p>
      <DayField name="lastDay" label={t('units.lastDay')} />
    </FormWindow>
  )
}

function ElectForm({ cluster, today, ...common }: Properties) {
  const { t } = useTranslation()
  const units = [...new Map(cluster.members.map((one) => [one.unit.id, one.unit.name])).entries()].map(([value, label]) => ({ value, label }))
  return (
    <FormWindow<{ year: number; unitId: string; deputyUnitId?: string | null }>
      {...common}
      title={t('clusters.elect')}
      initial={{ year: Number(today.slice(0, 4)) }}
      onFinish={(values) =>
        common.submit({
          method: 'PUT',
          address: `/api/plan/clusters/${cluster.id}/leads/${values.year}`,
          body: { version: cluster.version, unitId: values.unitId, deputyUnitId: values.deputyUnitId ?? null },
        })
      }
    >
      <p>{t('clusters.electHint')}</p>
      <Form.Item name="year" label={t('clusters.year')} rules={[{ required: true }]}>
        <InputNumber min={2000} max={2100} className="wide" />
      </Form.Item>
      <Form.Item name="unitId" label={t('clusters.leader')} rules={[{ required: true }]}>
        <Select options={units} />
      </Form.Item>
      <Form.Item name="deputyUnitId" label={t('clusters.deputy')}>
        <Select options={units} allowClear />
      </Form.Item>
    </FormWindow>
  )
}
