import './reviews.css'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Page, UnitRow } from '../../shared/api/types'
import { day, isoDay } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Empty } from '../../shared/ui/Empty'
import { ChoiceFilter, Filters, UnitFilter } from '../../shared/ui/Filters'
import { DayField, FormWindow, iso } from '../../shared/ui/FormWindow'
import { Count, PageHead } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { useToast } from '../../shared/ui/Toast'
import { useList } from '../../shared/ui/useList'
import { useSave } from '../../shared/ui/useSave'
import { Ways } from './Ways'
import { PLEDGE, type InspectionKind, type InspectionLine } from './model'

const INSPECTS: ReadonlySet<string> = new Set(['commune-officer', 'commune-leader', 'district-officer', 'district-leader'])

const KINDS: InspectionKind[] = ['INSPECTION', 'URGING']

/** What was found in the units, what is to be mended by when, and what is mended. */
export function InspectionsPage() {
  const { t } = useTranslation('reviews')
  const { acting } = usePerson()
  const list = useList(['unit', 'open'])
  const [noting, note] = useState(false)
  const [mending, mend] = useState<InspectionLine>()
  const found = useQuery({
    queryKey: ['reviews', 'inspections', list.query],
    queryFn: () => get<Page<InspectionLine>>(`${PLEDGE}/inspections`, list.query),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="page">
      <PageHead title={t('inspections')} state={<Count of={found.data?.total} />} hint={t('inspectionsHint')}>
        {acting && INSPECTS.has(acting.role) && (
          <Button type="primary" onClick={() => note(true)}>
            {t('noteInspection')}
          </Button>
        )}
      </PageHead>
      <Ways />
      <Filters>
        <ChoiceFilter list={list} name="open" label={t('openFilter')} options={[{ value: 'true', label: t('openOnly') }]} />
        <UnitFilter list={list} name="unit" label={t('unit')} />
      </Filters>
      <ListTable<InspectionLine>
        label={t('inspections')}
        list={found}
        rowKey="id"
        page={list.page}
        turnTo={list.turnTo}
        empty={<Empty title={t('noInspections')}>{t('noInspectionsHint')}</Empty>}
        columns={[
          { title: t('unit'), render: (_, row) => row.unit.name },
          { title: t('inspected'), render: (_, row) => <span className="num">{`${t(`inspection.${row.kind}`)}, ${day(row.day)}`}</span> },
          { title: t('inspector'), dataIndex: 'inspector' },
          { title: t('found'), dataIndex: 'found' },
          { title: t('toMend'), dataIndex: 'toMend' },
          { title: t('mended'), render: (_, row) => <Mended row={row} /> },
          {
            title: '',
            render: (_, row) =>
              row.toMend &&
              !row.mendedDay && (
                <Button onClick={() => mend(row)} aria-label={`${t('mend')}: ${row.unit.name}, ${day(row.day)}`}>
                  {t('mend')}
                </Button>
              ),
          },
        ]}
      />
      {noting && <NoteForm close={() => note(false)} />}
      {mending && <MendForm row={mending} close={() => mend(undefined)} />}
    </div>
  )
}

function Mended({ row }: { row: InspectionLine }) {
  const { t } = useTranslation('reviews')
  if (row.mendedDay)
    return (
      <>
        <Chip tone="green">{t('mendedOn', { day: day(row.mendedDay) })}</Chip> {row.mendedNote}
      </>
    )
  if (!row.toMend) return <Chip tone="green">{t('allWell')}</Chip>
  if (!row.mendBy) return <Chip tone="amber">{t('toBeMended')}</Chip>
  return <Chip tone={row.overdue ? 'seal' : 'amber'}>{t(row.overdue ? 'mendOverdue' : 'mendBy', { day: day(row.mendBy) })}</Chip>
}

interface Note {
  unit: string
  kind: InspectionKind
  day: Dayjs
  found: string
  toMend?: string
  mendBy?: Dayjs | null
}

function NoteForm({ close }: { close: () => void }) {
  const { t } = useTranslation('reviews')
  const { me, acting } = usePerson()
  const toast = useToast()
  const queries = useQueryClient()
  const id = useRef(crypto.randomUUID())
  const units = useQuery({
    queryKey: ['units', 'children', acting?.unit.id],
    queryFn: async () => (await get<Page<UnitRow>>(`/api/plan/units/${acting?.unit.id ?? ''}/children`, { size: 100 })).items,
    enabled: acting !== undefined,
  })
  const saving = useSave(() => {
    toast('success', t('noted'))
    close()
    void queries.invalidateQueries({ queryKey: ['reviews'] })
  })
  return (
    <FormWindow<Note>
      {...saving.form}
      close={close}
      title={t('noteInspection')}
      act={t('noteInspection')}
      initial={{ kind: 'INSPECTION', day: dayjs(isoDay(me.businessNow)) }}
      onFinish={({ unit, kind, day: on, found, toMend, mendBy }) =>
        saving.form.submit({
          method: 'POST',
          address: `${PLEDGE}/inspections`,
          body: { id: id.current, unitId: unit, kind, day: iso(on), found, toMend: toMend?.trim() || null, mendBy: toMend?.trim() ? (iso(mendBy) ?? null) : null },
          key: id.current,
        })
      }
    >
      <Form.Item name="unit" label={t('unit')} rules={[{ required: true }]}>
        <Select showSearch optionFilterProp="label" loading={units.isPending} options={(units.data ?? []).map(({ id: value, name }) => ({ value, label: name }))} />
      </Form.Item>
      <Form.Item name="kind" label={t('inspectionKind')} rules={[{ required: true }]}>
        <Select options={KINDS.map((value) => ({ value, label: t(`inspection.${value}`) }))} />
      </Form.Item>
      <DayField name="day" label={t('inspectedOn')} />
      <Form.Item name="found" label={t('found')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={5000} />
      </Form.Item>
      <Form.Item name="toMend" label={t('toMend')} extra={t('toMendHint')}>
        <Input.TextArea rows={2} maxLength={5000} />
      </Form.Item>
      <DayField name="mendBy" label={t('mendByLabel')} optional />
    </FormWindow>
  )
}

function MendForm({ row, close }: { row: InspectionLine; close: () => void }) {
  const { t } = useTranslation('reviews')
  const { me } = usePerson()
  const toast = useToast()
  const queries = useQueryClient()
  const saving = useSave(() => {
    toast('success', t('mendNoted'))
    close()
    void queries.invalidateQueries({ queryKey: ['reviews'] })
  })
  return (
    <FormWindow<{ day: Dayjs; note?: string }>
      {...saving.form}
      close={close}
      title={t('mend')}
      act={t('mend')}
      initial={{ day: dayjs(isoDay(me.businessNow)) }}
      onFinish={({ day: on, note }) => saving.form.submit({ method: 'POST', address: `${PLEDGE}/inspections/${row.id}/mending`, body: { version: row.version, day: iso(on), note: note?.trim() || null } })}
    >
      <p>{row.toMend}</p>
      <DayField name="day" label={t('mendedDay')} />
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormWindow>
  )
}
