import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, DatePicker, Form, Input, Tag } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Page, PersonRow, UnitDetail, UnitRow } from '../../shared/api/types'
import { day, isoDay } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { ListTable } from '../../shared/ui/ListPage'
import { useToast } from '../../shared/ui/Toast'
import { useList } from '../../shared/ui/useList'
import { DAY, Finder, FormWindow, iso, type Common } from './forms'
import { keepsHouseholds } from './roles'
import type { HouseholdRow } from './types'
import { useSave } from './useSave'

const VILLAGES = ['VILLAGE', 'RESIDENTIAL_GROUP']

export function HouseholdsPage() {
  const { t } = useTranslation()
  const { me, acting } = usePerson()
  const toast = useToast()
  const queries = useQueryClient()
  const list = useList(['q', 'village'])
  const [open, setOpen] = useState<HouseholdRow | 'new'>()
  const village = list.value('village')
  const households = useQuery({
    queryKey: ['households', list.query],
    queryFn: () => get<Page<HouseholdRow>>('/api/plan/households', list.query),
  })
  const villageDetail = useQuery({
    queryKey: ['units', village],
    queryFn: () => get<UnitDetail>(`/api/plan/units/${village}`),
    enabled: village !== undefined,
  })
  const { form, reset } = useSave<HouseholdRow>((saved) => {
    setOpen(undefined)
    toast('success', t('households.savedAs', { code: saved.code }))
    void queries.invalidateQueries({ queryKey: ['households'] })
  })
  const mayKeep = keepsHouseholds(acting?.role)
  const common = {
    ...form,
    close: () => {
      setOpen(undefined)
      reset()
      void households.refetch()
    },
  }
  const own = acting && VILLAGES.includes(acting.unit.kind) ? acting.unit : undefined
  return (
    <div className="page">
      <div className="row apart">
        <h1>{t('households.title')}</h1>
        {mayKeep && (
          <Button type="primary" onClick={() => setOpen('new')}>
            {t('households.add')}
          </Button>
        )}
      </div>
      <p className="hint">{t('households.hint')}</p>
      <div className="row" style={{ marginBottom: 16 }}>
        <Input.Search
          key={list.value('q') ?? ''}
          defaultValue={list.value('q') ?? ''}
          placeholder={t('households.search')}
          aria-label={t('households.search')}
          allowClear
          style={{ width: 280 }}
          onSearch={(text) => list.filter('q', text.trim() || undefined)}
        />
        {village && (
          <Tag closable onClose={() => list.filter('village', undefined)}>
            {villageDetail.data?.name ?? t('households.village')}
          </Tag>
        )}
      </div>
      <ListTable<HouseholdRow>
        label={t('households.title')}
        list={households}
        rowKey="id"
        page={list.page}
        turnTo={list.turnTo}
        {...(mayKeep ? { onOpen: setOpen } : {})}
        empty={<Empty title={t('households.empty')}>{mayKeep && t('households.emptyHint')}</Empty>}
        columns={[
          { title: t('common.code'), render: (_, row) => <code>{row.code}</code> },
          {
            title: t('households.head'),
            render: (_, row) =>
              mayKeep ? (
                <Button
                  type="link"
                  style={{ padding: 0 }}
                  onClick={(event) => {
                    event.stopPropagation()
                    setOpen(row)
                  }}
                >
                  {row.headName}
                </Button>
              ) : (
                row.headName
              ),
          },
          { title: t('households.village'), render: (_, row) => row.village.name },
          {
            title: t('units.validity'),
            responsive: ['lg'],
            className: 'num',
            render: (_, row) =>
              row.validTo
                ? t('units.validityText', { from: day(row.validFrom), to: day(row.validTo) })
                : t('units.validityOpen', { from: day(row.validFrom) }),
          },
        ]}
      />
      {open === 'new' && <AddHousehold {...common} today={isoDay(me.businessNow)} own={own} />}
      {open && open !== 'new' && <ChangeHousehold {...common} household={open} />}
    </div>
  )
}

interface Values {
  villageId: string
  headName: string
  headId?: string
  code?: string
  validFrom: Dayjs
  validTo?: Dayjs | null
}

const personLabel = (row: PersonRow) => [row.fullName, row.assignments[0]?.unit.name].filter(Boolean).join(', ')

function AddHousehold({ today, own, ...common }: Common & { today: string; own: { id: string; name: string } | undefined }) {
  const { t } = useTranslation()
  // Drawn once per form, so that sending twice gives one household.
  const [id] = useState(() => crypto.randomUUID())
  const [headName, setHeadName] = useState('')
  const [villageId, setVillageId] = useState(own?.id)
  return (
    <FormWindow<Values>
      {...common}
      title={t('households.add')}
      initial={{ ...(own ? { villageId: own.id } : {}), validFrom: dayjs(today) }}
      onFinish={(values) =>
        common.submit({
          method: 'POST',
          address: '/api/plan/households',
          body: {
            id,
            villageId: values.villageId,
            headName: values.headName,
            headId: values.headId ?? null,
            code: values.code || null,
            validFrom: iso(values.validFrom),
            validTo: null,
          },
        })
      }
    >
      <Form.Item name="villageId" label={t('households.village')} rules={[{ required: true }]}>
        <VillageFinder own={own} onChosen={setVillageId} />
      </Form.Item>
      <Form.Item name="headName" label={t('households.head')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} autoComplete="off" onBlur={(event) => setHeadName(event.target.value.trim())} />
      </Form.Item>
      {villageId && headName.length > 1 && <Alike villageId={villageId} headName={headName} />}
      <Form.Item name="headId" label={t('households.headPerson')} extra={t('households.headPersonHint')}>
        <Finder<PersonRow> address="/api/plan/people" label={personLabel} allowClear />
      </Form.Item>
      <Form.Item name="code" label={t('common.code')} extra={t('households.codeHint')}>
        <Input maxLength={12} autoComplete="off" />
      </Form.Item>
      <Form.Item name="validFrom" label={t('common.from')} rules={[{ required: true }]}>
        <DatePicker format={DAY} style={{ width: '100%' }} />
      </Form.Item>
    </FormWindow>
  )
}

/** A village head enters into his own village; others choose one. */
function VillageFinder(properties: {
  own: { id: string; name: string } | undefined
  onChosen: (id: string | undefined) => void
  value?: string
  onChange?: (id: string | undefined) => void
  id?: string
}) {
  const { own, onChosen, onChange, ...rest } = properties
  return (
    <Finder<UnitRow>
      {...rest}
      address="/api/plan/units"
      {...(own ? { known: { value: own.id, label: own.name } } : {})}
      label={(row) => (row.parentName ? `${row.name} (${row.parentName})` : row.name)}
      onChange={(id) => {
        onChosen(id)
        onChange?.(id)
      }}
    />
  )
}

/** Whether it is the same household is a question to whoever enters it. */
function Alike({ villageId, headName }: { villageId: string; headName: string }) {
  const { t } = useTranslation()
  const alike = useQuery({
    queryKey: ['households', 'alike', villageId, headName],
    queryFn: () => get<HouseholdRow[]>('/api/plan/households/duplicates', { village: villageId, headName }),
  })
  if (!alike.data || alike.data.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      style={{ marginBottom: 16 }}
      title={t('households.alike')}
      description={
        <ul className="plain">
          {alike.data.map((row) => (
            <li key={row.id}>
              <code>{row.code}</code> {row.headName}, {row.village.name}
            </li>
          ))}
        </ul>
      }
    />
  )
}

function ChangeHousehold({ household, ...common }: Common & { household: HouseholdRow }) {
  const { t } = useTranslation()
  return (
    <FormWindow<Values>
      {...common}
      title={t('households.changeTitle', { code: household.code })}
      initial={{
        headName: household.headName,
        ...(household.headId ? { headId: household.headId } : {}),
        validFrom: dayjs(household.validFrom),
        validTo: household.validTo ? dayjs(household.validTo) : null,
      }}
      onFinish={(values) =>
        common.submit({
          method: 'PUT',
          address: `/api/plan/households/${household.id}`,
          body: {
            version: household.version,
            headName: values.headName,
            headId: values.headId ?? null,
            validFrom: iso(values.validFrom),
            validTo: iso(values.validTo) ?? null,
          },
        })
      }
    >
      <Form.Item name="headName" label={t('households.head')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="headId" label={t('households.headPerson')} extra={t('households.headPersonHint')}>
        <Finder<PersonRow>
          address="/api/plan/people"
          label={personLabel}
          allowClear
          {...(household.headId ? { known: { value: household.headId, label: household.headName } } : {})}
        />
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
