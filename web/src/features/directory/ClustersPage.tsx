import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { ClusterDetail, ClusterRow, Page } from '../../shared/api/types'
import { day, isoDay } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { Export } from '../../shared/ui/Export'
import { ChoiceFilter, Filters, SearchFilter } from '../../shared/ui/Filters'
import { FormWindow, iso, PeriodFields, TextField, type Common } from '../../shared/ui/FormWindow'
import { Count, PageHead } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { useList } from '../../shared/ui/useList'
import { useSave } from '../../shared/ui/useSave'
import { keepsClusters } from './roles'

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
      <PageHead title={t('clusters.title')} state={<Count of={clusters.data?.total} />} hint={t('clusters.hint')}>
        <Export address="/api/plan/clusters/export" list={list} />
        {keepsClusters(acting?.role) && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('clusters.add')}
          </Button>
        )}
      </PageHead>
      <Filters>
        <SearchFilter list={list} />
        <ChoiceFilter list={list} name="kind" label={t('units.kind')} options={KINDS.map((value) => ({ value, label: t(`clusterKind.${value}`) }))} />
      </Filters>
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
              <Link to={`/clusters/${row.id}`}>
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
      <TextField name="name" label={t('common.name')} most={200} />
      <PeriodFields from="validFrom" to="validTo" />
    </FormWindow>
  )
}
