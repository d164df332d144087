import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { usePerson } from '../../shared/api/session'
import type { UnitDetail, UnitRow } from '../../shared/api/types'
import { word } from '../../shared/i18n'
import { vi } from '../../shared/i18n/vi'
import { isoDay } from '../../shared/time'
import { Finder } from '../../shared/ui/Finder'
import { DayField, FormWindow, iso, PeriodFields, TextField, type Common } from '../../shared/ui/FormWindow'
import { useToast } from '../../shared/ui/Toast'
import { useSave } from '../../shared/ui/useSave'
import { unitLabel } from './forms'

const KINDS = Object.keys(vi.kind)
const MANAGERS = Object.keys(vi.managedBy)
const CYCLES = Object.keys(vi.cycle)

/** What an administrator may do with a unit: add one below, change it, end it for its successors. */
export function UnitActions({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation()
  const { me, acting } = usePerson()
  const navigate = useNavigate()
  const toast = useToast()
  const queries = useQueryClient()
  const [open, setOpen] = useState<'add' | 'change' | 'succeed'>()
  const { form, reset } = useSave<UnitDetail>((saved) => {
    setOpen(undefined)
    toast('success', t('common.saved'))
    void queries.invalidateQueries({ queryKey: ['units'] })
    if (open === 'add') void navigate(`/units/${saved.id}`)
  })
  if (acting?.role !== 'system-admin') return null
  const today = isoDay(me.businessNow)
  const common = {
    ...form,
    close: () => {
      setOpen(undefined)
      reset()
    },
  }
  return (
    <div className="row noprint filters">
      <Button onClick={() => setOpen('add')}>{t('units.add')}</Button>
      <Button onClick={() => setOpen('change')}>{t('units.change')}</Button>
      <Button onClick={() => setOpen('succeed')}>{t('units.succeed')}</Button>
      {open === 'add' && <AddUnit {...common} parent={unit} today={today} />}
      {open === 'change' && <ChangeUnit {...common} unit={unit} />}
      {open === 'succeed' && <SucceedUnit {...common} unit={unit} today={today} />}
    </div>
  )
}

interface UnitValues {
  kind: string
  code: string
  name: string
  parentId?: string
  managedBy: string
  cycle: string
  validFrom: Dayjs
  validTo?: Dayjs | null
}

const body = (values: Partial<UnitValues>) => ({
  ...values,
  parentId: values.parentId ?? null,
  validFrom: iso(values.validFrom),
  validTo: iso(values.validTo) ?? null,
})

function Place() {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item name="managedBy" label={t('units.managedBy')} rules={[{ required: true }]}>
        <Select options={MANAGERS.map((value) => ({ value, label: word('managedBy', value) }))} />
      </Form.Item>
      <Form.Item name="cycle" label={t('units.cycle')} rules={[{ required: true }]}>
        <Select options={CYCLES.map((value) => ({ value, label: word('cycle', value) }))} />
      </Form.Item>
      <PeriodFields from="validFrom" to="validTo" />
    </>
  )
}

function AddUnit({ parent, today, ...common }: Common & { parent: UnitDetail; today: string }) {
  const { t } = useTranslation()
  // Drawn once per form, so that sending twice gives one unit.
  const [id] = useState(() => crypto.randomUUID())
  return (
    <FormWindow<UnitValues>
      {...common}
      title={t('units.addTitle', { name: parent.name })}
      initial={{ managedBy: 'COMMUNE', cycle: 'CALENDAR_YEAR', validFrom: dayjs(today) }}
      onFinish={(values) =>
        common.submit({ method: 'POST', address: '/api/plan/units', body: { ...body({ ...values, parentId: parent.id }), id } })
      }
    >
      <Form.Item name="kind" label={t('units.kind')} rules={[{ required: true }]}>
        <Select options={KINDS.map((value) => ({ value, label: word('kind', value) }))} />
      </Form.Item>
      <TextField name="code" label={t('common.code')} most={40} />
      <TextField name="name" label={t('common.name')} most={200} />
      <Place />
    </FormWindow>
  )
}

function ChangeUnit({ unit, ...common }: Common & { unit: UnitDetail }) {
  const { t } = useTranslation()
  return (
    <FormWindow<UnitValues>
      {...common}
      title={t('units.change')}
      initial={{
        name: unit.name,
        ...(unit.parent ? { parentId: unit.parent.id } : {}),
        managedBy: unit.managedBy,
        cycle: unit.cycle,
        validFrom: dayjs(unit.validFrom),
        validTo: unit.validTo ? dayjs(unit.validTo) : null,
      }}
      onFinish={(values) =>
        common.submit({ method: 'PUT', address: `/api/plan/units/${unit.id}`, body: { version: unit.version, ...body(values) } })
      }
    >
      <TextField name="name" label={t('common.name')} most={200} />
      {unit.parent && (
        <Form.Item name="parentId" label={t('units.parent')} rules={[{ required: true }]}>
          <Finder<UnitRow> address="/api/plan/units" label={unitLabel} known={{ value: unit.parent.id, label: unit.parent.name }} />
        </Form.Item>
      )}
      <Place />
    </FormWindow>
  )
}

function SucceedUnit({ unit, today, ...common }: Common & { unit: UnitDetail; today: string }) {
  const { t } = useTranslation()
  const [day, setDay] = useState(today)
  return (
    <FormWindow<{ lastDay: Dayjs; first: string; second?: string; third?: string }>
      {...common}
      title={t('units.succeedTitle', { name: unit.name })}
      initial={{ lastDay: dayjs(today) }}
      onFinish={(values) =>
        common.submit({
          method: 'POST',
          address: `/api/plan/units/${unit.id}/succession`,
          body: {
            version: unit.version,
            lastDay: iso(values.lastDay),
            successors: [values.first, values.second, values.third].filter((one) => one !== undefined),
          },
        })
      }
    >
      <p>{t('units.succeedHint')}</p>
      <DayField name="lastDay" label={t('units.lastDay')} onChange={(value) => setDay(iso(value) ?? today)} />
      {(['first', 'second', 'third'] as const).map((name) => (
        <Form.Item key={name} name={name} label={t(`units.${name}`)} rules={[{ required: name === 'first' }]}>
          {/* Successors often begin on the day after. */}
          <Finder<UnitRow>
            address="/api/plan/units"
            query={{ on: dayjs(day).add(1, 'day').format('YYYY-MM-DD') }}
            label={unitLabel}
            allowClear={name !== 'first'}
          />
        </Form.Item>
      ))}
    </FormWindow>
  )
}
