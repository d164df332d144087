import './pledges.css'
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Page, PersonRow } from '../../shared/api/types'
import { word } from '../../shared/i18n'
import { moment } from '../../shared/time'
import { Download } from '../../shared/ui/Download'
import { Empty } from '../../shared/ui/Empty'
import { Filters, SearchFilter } from '../../shared/ui/Filters'
import { Loaded, PageHead, Part } from '../../shared/ui/Head'
import { Rows } from '../../shared/ui/Rows'
import { useList } from '../../shared/ui/useList'
import { Timeline, Titles } from './Charts'
import { Deadline } from './Deadline'
import { Doors, WindowForm, type Asked } from './Doors'
import { SHEET_STEPS, SheetChip, type SheetStep } from './State'
import { PLEDGE, useWindow } from './api'
import { boardRows, headsOf, isWaitedFor } from './board'
import type { BoardRow, Hour, SheetLine, TitleCount, WindowView } from './model'
import { hasBoard, receives } from './parties'
import { useReminders } from './useReminders'

const MOST = 100

/** How far the units are: who has sent, who waits, who is to be rung up; and how the registrations come in. */
export function BoardPage() {
  const { id = '' } = useParams()
  const window = useWindow(id)
  return <Loaded query={window}>{(one) => <Board window={one} />}</Loaded>
}

function Board({ window }: { window: WindowView }) {
  const { t } = useTranslation(['pledges', 'district'])
  const { acting } = usePerson()
  const [asked, ask] = useState<Asked>()
  const board = useQuery({ queryKey: ['pledges', 'board', window.id], queryFn: () => get<BoardRow[]>(`${PLEDGE}/windows/${window.id}/board`) })
  const hours = useQuery({ queryKey: ['pledges', 'timeline', window.id], queryFn: () => get<Hour[]>(`${PLEDGE}/windows/${window.id}/timeline`) })
  const titles = useQuery({ queryKey: ['pledges', 'titles', window.id], queryFn: () => get<TitleCount[]>(`${PLEDGE}/windows/${window.id}/titles`) })
  const units = board.data ?? []
  const sum = (of: (row: BoardRow) => number) => units.reduce((total, row) => total + of(row), 0)
  const sent = units.filter((row) => row.sheet).length
  return (
    <>
      <PageHead title={t('board')} back={{ to: '/pledges', title: t('title') }} hint={window.planAbout}>
        {hasBoard(acting) && (
          <>
            <Button onClick={() => ask('due')}>{t('doors.due')}</Button>
            <Button onClick={() => ask('extension')}>{t('doors.extend')}</Button>
            <Button onClick={() => ask('door')}>{t('doors.open')}</Button>
            {receives(acting) && <Link to={`/pledges/windows/${window.id}/intake`}>{t('nav.intake', { ns: 'translation' })}</Link>}
            <Link to={`/pledges/plans/${window.planId}/consolidation`}>{t('consolidation')}</Link>
          </>
        )}
        <Download address={`${PLEDGE}/windows/${window.id}/board/file`} name={t('district:xlsx')} />
        <Button onClick={() => globalThis.print()}>{t('district:print')}</Button>
      </PageHead>
      <Deadline window={window} state={t('boardState', { registered: sum((row) => row.registered), expected: sum((row) => row.expected), sent, units: units.length })} />
      <Part query={board}>{(rows) => <Units window={window} rows={rows} />}</Part>
      <h2>{t('timeline')}</h2>
      <Part query={hours}>{(data) => <Timeline hours={data} window={window} expected={sum((row) => row.expected)} />}</Part>
      <h2>{t('titlesByUnit')}</h2>
      <Part query={titles}>{(data) => <Titles counts={data} />}</Part>
      <Doors window={window} />
      {asked && <WindowForm asked={asked} window={window} units={units.map((row) => row.unit)} close={() => ask(undefined)} />}
    </>
  )
}

function Units({ window, rows }: { window: WindowView; rows: readonly BoardRow[] }) {
  const { t } = useTranslation(['pledges', 'district'])
  const list = useList(['q', 'sheet'])
  const chosen = SHEET_STEPS.find((step) => step === list.value('sheet'))
  const sheets = useQuery({
    queryKey: ['pledges', 'sheets', window.id],
    // The newest first: of a unit's sheets the first one counts.
    queryFn: async () => {
      const found = new Map<string, SheetLine>()
      for (let page = 0; ; page++) {
        const { items, total } = await get<Page<SheetLine>>(`${PLEDGE}/sheets`, { window: window.id, page, size: MOST })
        for (const line of items) if (!found.has(line.unit.id)) found.set(line.unit.id, line)
        if ((page + 1) * MOST >= total) return found
      }
    },
  })
  const heads = useQuery({
    queryKey: ['people', 'heads'],
    queryFn: async () => headsOf((await get<Page<PersonRow>>('/api/plan/people', { role: 'unit-head', size: MOST })).items),
  })
  const { acting } = usePerson()
  const remind = useReminders(window.id)
  const waiting = rows.filter(isWaitedFor)
  const mayRemind = hasBoard(acting) && (window.phase === 'OPEN' || window.phase === 'OVER')
  const counts = new Map<SheetStep, number>(SHEET_STEPS.map((step) => [step, rows.filter((row) => (row.sheet ?? 'NONE') === step).length]))
  const shown = boardRows(rows, list.value('q'), chosen)
  return (
    <>
      <Filters>
        <SearchFilter list={list} label={t('searchUnit')} />
        <Segmented
          aria-label={t('stateFilter')}
          value={chosen ?? ''}
          options={[{ value: '', label: `${t('all')} (${rows.length})` }, ...SHEET_STEPS.map((value) => ({ value, label: `${t(`sheetState.${value}`)} (${counts.get(value) ?? 0})` }))]}
          onChange={(value) => list.filter('sheet', value || undefined)}
        />
        {mayRemind && waiting.length > 0 && (
          <Button className="noprint" loading={remind.busy} onClick={() => remind.all()}>
            {t('district:remindAll', { n: waiting.length })}
          </Button>
        )}
      </Filters>
      {shown.length === 0 ? (
        <Empty title={t('noUnits')} />
      ) : (
        <Rows<BoardRow & { id: string }>
          label={t('board')}
          rowKey="id"
          rows={shown.map((row) => ({ ...row, id: row.unit.id }))}
          columns={[
            { title: t('unit'), render: (_, { unit }) => <Link to={`/units/${unit.id}`}>{unit.name}</Link> },
            { title: t('head'), render: (_, { unit }) => <Head person={heads.data?.get(unit.id)} /> },
            { title: t('registeredOf'), align: 'right', render: (_, row) => <span className="num">{`${row.registered}/${row.expected}`}</span> },
            { title: t('confirmedOf'), align: 'right', render: (_, row) => <span className="num">{row.confirmed + row.sent + row.received}</span> },
            { title: t('returnedRows'), align: 'right', render: (_, row) => row.returned > 0 && <span className="num">{row.returned}</span> },
            { title: t('sheet'), render: (_, row) => <SheetChip state={row.sheet ?? 'NONE'} /> },
            { title: t('sentAt'), render: (_, row) => row.sheetSentAt && <span className="num">{moment(row.sheetSentAt)}{row.sheetLate && `, ${t('sheetLateShort')}`}</span> },
            { title: t('managedBy'), render: (_, row) => word('managedBy', row.managedBy) },
            {
              title: '',
              render: (_, row) => {
                const sheet = sheets.data?.get(row.unit.id)
                if (isWaitedFor(row) && mayRemind) return <Remind row={row} busy={remind.busy} act={() => remind.one(row.unit.id)} />
                return sheet && <Link to={`/pledges/sheets/${sheet.id}`} aria-label={`${t('seeSheet')}: ${row.unit.name}`}>{t('seeSheet')}</Link>
              },
            },
          ]}
        />
      )}
    </>
  )
}

/** A word to the unit, or when it had one. */
function Remind({ row, busy, act }: { row: BoardRow; busy: boolean; act: () => void }) {
  const { t } = useTranslation('district')
  return (
    <span className="row">
      <Button className="noprint" size="small" disabled={busy} aria-label={t('remindOne', { unit: row.unit.name })} onClick={act}>
        {t('remind')}
      </Button>
      {row.remindedAt && <span className="quiet-text num">{t('remindedAt', { at: moment(row.remindedAt) })}</span>}
    </span>
  )
}

/** Who is to be rung up. */
function Head({ person }: { person: { name: string; phone: string | undefined } | undefined }) {
  if (!person) return null
  return (
    <>
      {person.name}
      {person.phone && (
        <>
          {' '}
          <a className="num nowrap" href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>
            {person.phone}
          </a>
        </>
      )}
    </>
  )
}
