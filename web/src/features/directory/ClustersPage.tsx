import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Page } from '../../shared/api/types'
import { day, isoDay } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { ListTable } from '../../shared/ui/ListPage'
import { useList } from '../../shared/ui/useList'
import { DAY, FormWindow, iso, type Common } from './forms'
import { keepsClusters } from './roles'
import type { ClusterDetail, ClusterRow } from './types'
import { useSave } from './useSave'

const KINDS = ['CLUSTER', 'BLOCK'] as const

export function ClustersPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { me, acting } = usePerson()
  const queries = useQueryClient()
  const list = useList(['q', 'kind'])
  const [adding, setAdding] = useState(false)
  const clusters = useQuery({
    queryKey: ['clusters', list.query],
    queryFn: () => get<Page<ClusterRow>>('/api/plan/clusters', list.query),
  })
  const { form, reset } = useSave<ClusterDetail>((saved) => {
    void queries.invalidateQueries({ queryKey: ['clusters'] })
    void navigate(`/clusters/${saved.id}`)
  })
  return (
    <div className="page">
      <div className="row apart">
        <h1>{t('clusters.title')}</h1>
        {keepsClusters(acting?.role) && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('clusters.add')}
          </Button>
        )}
      </div>
      <p className="hint">{t('clusters.hint')}</p>
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
          aria-label={t('units.kind')}
          placeholder={t('units.kind')}
          allowClear
          style={{ minWidth: 180 }}
          value={list.value('kind') ?? null}
          options={KINDS.map((value) => ({ value, label: t(`clusterKind.${value}`) }))}
          onChange={(kind: string | null | undefined) => list.filter('kind', kind ?? undefined)}
        />
      </div>
      <ListTable<ClusterRow>
        label={t('clusters.title')}
        list={clusters}
        rowKey="id"
        page={list.page}
        turnTo={list.turnTo}
        onOpen={(row) => void navigate(`/clusters/${row.id}`)}
        empty={<Empty title={t('clusters.empty')}>{t('clusters.emptyHint')}</Empty>}
        columns={[
          {
            title: t('common.name'),
            render: (_, row) => (
              <Link to={`/clusters/${row.id}`} onClick={(event) => event.stopPropagation()}>
                {row.name}
              </Link>
            ),
          },
          { title: t('units.kind'), render: (_, row) => t(`clusterKind.${row.kind}`) },
          { title: t('clusters.level'), render: (_, row) => row.level.name },
          { title: t('clusters.members'), className: 'num', dataIndex: 'members' },
          { title: t('clusters.leader'), render: (_, row) => row.leader?.name ?? t('clusters.noLeader') },
          { title: t('common.to'), responsive: ['lg'], render: (_, row) => (row.validTo ? day(row.validTo) : t('common.openEnded')) },
        ]}
      />
      {adding && acting && (
        <AddCluster
          {...form}
          close={() => {
            setAdding(false)
            reset()
          }}
          today={isoDay(me.businessNow)}
          levelUnitId={acting.unit.id}
        />
      )}
    </div>
  )
}

function AddCluster({ today, levelUnitId, ...common }: Common & { today: string; levelUnitId: string }) {
  const { t } = useTranslation()
  // Drawn once per form, so that sending twice gives one cluster.
  const [id] = useState(() => crypto.randomUUID())
  return (
    <FormWindow<{ kind: string; name: string; validFrom: Dayjs; validTo?: Dayjs | null }>
      {...common}
      title={t('clusters.add')}
      initial={{ kind: 'CLUSTER', validFrom: dayjs(today).startOf('year') }}
      onFinish={(values) =>
        common.submit({
          method: 'POST',
          address: '/api/plan/clusters',
          body: {
            id,
            levelUnitId,
            kind: values.kind,
            name: values.name,
            validFrom: iso(values.validFrom),
            validTo: iso(values.validTo) ?? null,
          },
        })
      }
    >
      <Form.Item name="kind" label={t('units.kind')} rules={[{ required: true }]} extra={t('clusters.kindHint')}>
        <Select options={KINDS.map((value) => ({ value, label: t(`clusterKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="name" label={t('common.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="validFrom" label={t('common.from')} rules={[{ required: true }]}>
        <DatePicker format={DAY} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="validTo" label={t('common.to')}>
        <DatePicker format={DAY} style={{ width: '100%' }} placeholder={t('common.openEnded')} />
      </Form.Item>
    </FormWindow>
  )
}
