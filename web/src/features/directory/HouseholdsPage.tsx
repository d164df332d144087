import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { HouseholdRow, Page, PersonRow, UnitRow } from '../../shared/api/types'
import { day, isoDay } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { Export } from '../../shared/ui/Export'
import { Filters, SearchFilter, UnitFilter } from '../../shared/ui/Filters'
import { Finder } from '../../shared/ui/Finder'
import { DayField, FormWindow, iso, PeriodFields, TextField, type Common } from '../../shared/ui/FormWindow'
import { Count, PageHead } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { Message } from '../../shared/ui/Message'
import { useToast } from '../../shared/ui/Toast'
import { useList } from '../../shared/ui/useList'
import { useSave } from '../../shared/ui/useSave'
import { personLabel, unitLabel } from './forms'
import { keepsHouseholds } from './roles'

const VILLAGES = ['VILLAGE', 'RESIDENTIAL_GROUP']

export function HouseholdsPage() {
  const { t } = useTranslation()
  const { me, acting } = usePerson()
  const toast = useToast()
  const queries = useQueryClient()
  const list = useList(['q', 'village'])
  const [open, setOpen] = useState<HouseholdRow | 'new'>()
  const households = useQuery({
    queryKey: ['households', list.query],
    queryFn: () => get<Page<HouseholdRow>>('/api/plan/households', list.query),
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
      <PageHead title={t('households.title')} state={<Count of={households.data?.total} />} hint={t('households.hint')}>
        <Export address="/api/plan/households/export" list={list} />
        {mayKeep && (
          <Button type="primary" onClick={() => setOpen('new')}>
            {t('households.add')}
          </Button>
        )}
      </PageHead>
      <Filters>
        <SearchFilter list={list} label={t('households.search')} />
        <UnitFilter list={list} name="village" label={t('households.village')} />
      </Filters>
      <ListTable<HouseholdRow>
        label={t('households.title')}
        list={households}
        rowKey="id"
        page={list.page}
        turnTo={list.turnTo}
        {...(mayKeep ? { onOpen: setOpen } : {})}
        empty={<Empty title={t('households.empty')}>{mayKeep && t('households.emptyHint')}</Empty>}
        columns={[
          {
            title: t('households.head'),
            render: (_, row) =>
              mayKeep ? (
                <button type="button" className="quiet flush" onClick={() => setOpen(row)}>
                  {row.headName}
                </button>
              ) : (
                row.headName
              ),
          },
          { title: t('common.code'), render: (_, row) => <code>{row.code}</code> },
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
      <TextField name="headName" label={t('households.head')} most={120} onLeave={setHeadName} />
      {villageId && headName.length > 1 && <Alike villageId={villageId} headName={headName} />}
      <Form.Item name="headId" label={t('households.headPerson')} extra={t('households.headPersonHint')}>
        <Finder<PersonRow> address="/api/plan/people" label={personLabel} allowClear />
      </Form.Item>
      <TextField name="code" label={t('common.code')} hint={t('households.codeHint')} most={12} optional />
      <DayField name="validFrom" label={t('common.from')} />
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
      label={unitLabel}
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
    <Message kind="warning" title={t('households.alike')}>
      <ul className="plain">
        {alike.data.map((row) => (
          <li key={row.id}>
            <code>{row.code}</code> {row.headName}, {row.village.name}
          </li>
        ))}
      </ul>
    </Message>
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
      <TextField name="headName" label={t('households.head')} most={120} />
      <Form.Item name="headId" label={t('households.headPerson')} extra={t('households.headPersonHint')}>
        <Finder<PersonRow>
          address="/api/plan/people"
          label={personLabel}
          allowClear
          {...(household.headId ? { known: { value: household.headId, label: household.headName } } : {})}
        />
      </Form.Item>
      <PeriodFields from="validFrom" to="validTo" />
    </FormWindow>
  )
}
