import './pledges.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { get, Problem, write } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { HouseholdRow, Page } from '../../shared/api/types'
import { dayOf, moment } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { Filters, SearchFilter } from '../../shared/ui/Filters'
import { Finder } from '../../shared/ui/Finder'
import { FormWindow, TextField } from '../../shared/ui/FormWindow'
import { Loaded, PageHead, Part } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { Message } from '../../shared/ui/Message'
import { Rows } from '../../shared/ui/Rows'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { useList } from '../../shared/ui/useList'
import { Deadline, useEndText } from './Deadline'
import { GiveBack } from './GiveBack'
import { Quota, useQuotas } from './Quota'
import { PledgeChip, SheetChip } from './State'
import { PLEDGE, useSheetDraft, useWindow } from './api'
import { honour, honours, openUntil, type Missing, type PledgeRow, type PledgeState, type SheetDraft, type WindowView } from './model'

/** What a head can do something about, in the order of the work. */
const SHOWN: PledgeState[] = ['SUBMITTED', 'CONFIRMED', 'RETURNED', 'SENT', 'RECEIVED']

const VILLAGES = new Set(['VILLAGE', 'RESIDENTIAL_GROUP'])

/** The unit's sheet as its head works on it: who has registered, who has not, and the sending. */
export function SheetPage() {
  const { id = '' } = useParams()
  const window = useWindow(id)
  const draft = useSheetDraft(id)
  return <Loaded query={window}>{(one) => <Part query={draft}>{(sheet) => <Sheet window={one} draft={sheet} />}</Part>}</Loaded>
}

function Sheet({ window, draft }: { window: WindowView; draft: SheetDraft }) {
  const { t } = useTranslation('pledges')
  const { acting } = usePerson()
  const endText = useEndText()
  const [asked, ask] = useState<'send' | 'household' | 'villager'>()
  const village = acting !== undefined && VILLAGES.has(acting.unit.kind)
  const enter = openUntil(window) !== undefined
  const last = draft.last
  const register = `/pledges/windows/${window.id}/register`
  return (
    <>
      <PageHead
        title={t('sheetTitle', { unit: acting?.unit.name ?? '' })}
        back={{ to: '/pledges', title: t('title') }}
        state={<SheetChip state={last?.state ?? 'NONE'} />}
        hint={window.planAbout}
      >
        <Link to={`/pledges/windows/${window.id}/intake`}>{t('nav.intake', { ns: 'translation' })}</Link>
        <Button type="primary" disabled={draft.rows.length === 0} onClick={() => ask('send')}>
          {t('send', { count: draft.rows.length })}
        </Button>
      </PageHead>
      {last?.state === 'RETURNED' && last.remark && (
        <Message kind="warning" title={t('sheetReturned', { by: last.decidedBy ?? '' })}>
          <p>{last.remark}</p>
        </Message>
      )}
      <Deadline window={window} state={t('sheetDue', { end: endText(draft.due) })} />
      {last && (
        <p className="quiet-text num">
          <Link to={`/pledges/sheets/${last.id}`}>{t('lastSheet', { n: last.edition, rows: last.rows, at: moment(last.sentAt) })}</Link>
        </p>
      )}
      {enter && (
        <div className="row below noprint">
          {!draft.collective && <Link to={`${register}?for=COLLECTIVE`}>{t('enterCollective')}</Link>}
          {village && <Button onClick={() => ask('household')}>{t('enterHousehold')}</Button>}
          {village && <Button onClick={() => ask('villager')}>{t('enterVillager')}</Button>}
        </div>
      )}
      {!draft.collective && <p className="quiet-text">{t('noCollective')}</p>}
      <Quotas window={window.id} />
      <RegisteredRows window={window} unit={draft.unitId} />
      <h2>
        {t('missing')} <span className="quiet-text num">({draft.missing.length})</span>
      </h2>
      {draft.missing.length === 0 ? (
        <p className="quiet-text">{t('nobodyMissing')}</p>
      ) : (
        <Rows<Missing>
          label={t('missing')}
          rowKey="id"
          rows={draft.missing}
          columns={[
            { title: t('name'), dataIndex: 'name' },
            { title: t('who'), render: (_, one) => t(`kind.${one.kind}`) },
            { title: '', render: (_, one) => enter && <Link to={`${register}?${new URLSearchParams({ for: one.kind, subject: one.id, name: one.name }).toString()}`}>{t('enter')}</Link> },
          ]}
        />
      )}
      {asked === 'send' && <Send draft={draft} close={() => ask(undefined)} />}
      {asked === 'household' && <ChooseHousehold village={draft.unitId} register={register} close={() => ask(undefined)} />}
      {asked === 'villager' && <NameVillager register={register} close={() => ask(undefined)} />}
    </>
  )
}

/** How full the limited titles are that may be chosen in the window. */
function Quotas({ window }: { window: string }) {
  const quotas = useQuotas(window)
  return quotas.data?.map((one) => (
    <div key={one.title}>
      <strong>{honour(one.title)}</strong>
      <Quota quota={one} />
    </div>
  ))
}

function RegisteredRows({ window, unit }: { window: WindowView; unit: string }) {
  const { t } = useTranslation('pledges')
  const list = useList(['q', 'state'])
  const queries = useQueryClient()
  const toast = useToast()
  const text = useProblemText()
  const [back, giveBack] = useState<PledgeRow>()
  const rows = useQuery({
    queryKey: ['pledges', 'unit', window.id, unit, list.query],
    queryFn: () => get<Page<PledgeRow>>(`${PLEDGE}/pledges`, { ...list.query, window: window.id, unit, state: list.value('state') ?? SHOWN.join(','), sort: 'name,asc' }),
  })
  const confirming = useMutation({
    mutationFn: ({ id, version }: PledgeRow) => write('POST', `${PLEDGE}/pledges/${id}/confirmation`, { version }),
    onSuccess: () => toast('success', t('done.CONFIRM')),
    onError: (problem) => toast('error', text(problem)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['pledges'] }),
  })
  return (
    <>
      <h2>{t('registered')}</h2>
      <Filters>
        <SearchFilter list={list} />
        <Segmented
          aria-label={t('stateFilter')}
          value={list.value('state') ?? ''}
          options={[{ value: '', label: t('all') }, ...SHOWN.map((value) => ({ value, label: t(`state.${value}`) }))]}
          onChange={(value) => list.filter('state', value || undefined)}
        />
      </Filters>
      <ListTable<PledgeRow>
        label={t('registered')}
        list={rows}
        rowKey="id"
        page={list.page}
        turnTo={list.turnTo}
        empty={<Empty title={t('nobodyYet')}>{t('nobodyYetHint')}</Empty>}
        columns={[
          { title: t('name'), render: (_, row) => <Link to={`/pledges/${row.id}`}>{row.subject.name}</Link> },
          { title: t('who'), render: (_, row) => t(`kind.${row.subject.kind}`) },
          { title: t('honours'), render: (_, row) => honours(row) },
          { title: t('stateFilter'), render: (_, row) => <PledgeChip state={row.state} /> },
          { title: t('receiptShort'), render: (_, row) => row.receipt && <span className="num">{row.receipt}, {dayOf(row.acceptedAt ?? row.changedAt)}</span> },
          { title: t('remark'), render: (_, row) => row.state === 'RETURNED' && row.remark },
          {
            title: '',
            render: (_, row) => (
              <>
                {row.state === 'SUBMITTED' && (
                  <Button aria-label={`${t('act.CONFIRM')}: ${row.subject.name}`} loading={confirming.isPending && confirming.variables.id === row.id} onClick={() => confirming.mutate(row)}>
                    {t('act.CONFIRM')}
                  </Button>
                )}{' '}
                {(row.state === 'SUBMITTED' || row.state === 'CONFIRMED') && (
                  <Button aria-label={`${t('act.RETURN')}: ${row.subject.name}`} onClick={() => giveBack(row)}>
                    {t('act.RETURN')}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {back && <GiveBack pledge={back} close={() => giveBack(undefined)} />}
    </>
  )
}

/** What will be sent, to whom it goes, and that it does not change any more. */
function Send({ draft, close }: { draft: SheetDraft; close: () => void }) {
  const { t } = useTranslation('pledges')
  const toast = useToast()
  const queries = useQueryClient()
  const [ids] = useState(() => ({ id: crypto.randomUUID(), key: crypto.randomUUID() }))
  const sending = useMutation({
    mutationFn: () => write('POST', `${PLEDGE}/windows/${draft.windowId}/sheet`, { id: ids.id, seen: draft.seen }, `${ids.key}:${draft.seen.slice(0, 16)}`),
    onSuccess: () => {
      toast('success', t('sent', { count: draft.rows.length }))
      close()
      void queries.invalidateQueries({ queryKey: ['pledges'] })
    },
    onError: (problem) => {
      if (problem instanceof Problem && problem.code === 'sheet-changed') void queries.invalidateQueries({ queryKey: ['pledges'] })
    },
  })
  return (
    <FormWindow busy={sending.isPending} problem={sending.error} submit={() => undefined} close={close} title={t('sendTitle')} act={t('sendAct')} initial={{}} onFinish={() => sending.mutate()}>
      <p>{t('beforeSend', { count: draft.rows.length })}</p>
      {draft.missing.length > 0 && <p>{t('beforeSendMissing', { count: draft.missing.length })}</p>}
      {Date.parse(draft.now) >= Date.parse(draft.due) && <p>{t('beforeSendLate')}</p>}
    </FormWindow>
  )
}

function ChooseHousehold({ village, register, close }: { village: string; register: string; close: () => void }) {
  const { t } = useTranslation('pledges')
  const navigate = useNavigate()
  const [problem, explain] = useState<unknown>()
  return (
    <FormWindow<{ household: string }>
      busy={false}
      problem={problem}
      submit={() => undefined}
      close={close}
      title={t('enterHousehold')}
      act={t('goOn')}
      initial={{}}
      onFinish={({ household }) => {
        get<HouseholdRow>(`/api/plan/households/${household}`).then(
          (found) => void navigate(`${register}?${new URLSearchParams({ for: 'HOUSEHOLD', subject: found.id, name: found.headName }).toString()}`),
          explain,
        )
      }}
    >
      <Form.Item name="household" label={t('household')} extra={t('householdHint')} rules={[{ required: true }]}>
        <Finder<HouseholdRow> address="/api/plan/households" query={{ village }} label={(row) => `${row.headName} (${row.code})`} />
      </Form.Item>
    </FormWindow>
  )
}

function NameVillager({ register, close }: { register: string; close: () => void }) {
  const { t } = useTranslation('pledges')
  const navigate = useNavigate()
  return (
    <FormWindow<{ name: string; post?: string }>
      busy={false}
      submit={() => undefined}
      close={close}
      title={t('enterVillager')}
      act={t('goOn')}
      initial={{}}
      onFinish={({ name, post }) =>
        void navigate(`${register}?${new URLSearchParams({ for: 'VILLAGER', subject: crypto.randomUUID(), name: name.trim(), ...(post ? { post: post.trim() } : {}) }).toString()}`)
      }
    >
      <TextField name="name" label={t('name')} most={200} />
      <TextField name="post" label={t('post')} optional hint={t('postHint')} most={200} />
    </FormWindow>
  )
}
