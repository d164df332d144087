import './pledges.css'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { usePerson } from '../../shared/api/session'
import { dayOf, moment } from '../../shared/time'
import { FormWindow } from '../../shared/ui/FormWindow'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { Message } from '../../shared/ui/Message'
import { Rows } from '../../shared/ui/Rows'
import { useToast } from '../../shared/ui/Toast'
import { useSave } from '../../shared/ui/useSave'
import { mend, RemarkFields } from './GiveBack'
import { SheetChip } from './State'
import { PLEDGE, useSheet } from './api'
import { honours, type SheetRow, type SheetView } from './model'
import { heads, receives } from './parties'

/** A unit's sheet exactly as it was sent; whom it was sent to decides on it. */
export function ReviewPage() {
  const { id = '' } = useParams()
  const sheet = useSheet(id)
  return <Loaded query={sheet}>{(one) => <Review key={`${one.sheet.id} ${one.sheet.version}`} view={one} />}</Loaded>
}

/** Remarks by row; a row without one goes back to the head alone. */
type Remarks = Record<string, string>

function Review({ view }: { view: SheetView }) {
  const { t } = useTranslation('pledges')
  const { acting } = usePerson()
  const { sheet, rows } = view
  const [remarks, remark] = useState<Remarks>({})
  const [asked, ask] = useState<'receive' | 'return'>()
  const decides = receives(acting) && sheet.state === 'SENT' && !sheet.informational && acting?.unit.id !== sheet.unit.id
  const marked = Object.keys(remarks).length
  const back = heads(acting) ? `/pledges/windows/${sheet.windowId}/sheet` : `/pledges/windows/${sheet.windowId}/board`
  return (
    <>
      <PageHead
        title={t('sheetTitle', { unit: sheet.unit.name })}
        back={{ to: back, title: t(heads(acting) ? 'sheetOfUnit' : 'board') }}
        state={<SheetChip state={sheet.state} />}
        hint={t('sheetSent', { n: sheet.edition, by: sheet.sentBy, at: moment(sheet.sentAt) })}
      >
        {decides && (
          <>
            <Button onClick={() => ask('return')}>{marked > 0 ? t('returnRows', { count: marked }) : t('returnWhole')}</Button>
            <Button type="primary" disabled={marked > 0} onClick={() => ask('receive')}>
              {t('receive')}
            </Button>
          </>
        )}
      </PageHead>
      {sheet.late && <p className="remark">{t('sheetLate', { at: moment(sheet.due) })}</p>}
      {sheet.informational && <Message kind="info" title={t('informational')} />}
      {sheet.remark && (
        <Message kind="warning" title={t('sheetReturned', { by: sheet.decidedBy ?? '' })}>
          <p>{sheet.remark}</p>
        </Message>
      )}
      {sheet.state === 'RECEIVED' && sheet.decidedAt && <Message kind="success" title={t('sheetReceived', { by: sheet.decidedBy ?? '', at: moment(sheet.decidedAt) })} />}
      <Rows<SheetRow>
        label={t('registered')}
        rowKey="pledgeId"
        rows={rows}
        columns={[
          { title: t('name'), render: (_, row) => row.subject.name },
          { title: t('who'), render: (_, row) => row.subject.post ?? t(`kind.${row.subject.kind}`) },
          { title: t('honours'), render: (_, row) => honours(row) },
          { title: t('initiative'), render: (_, row) => row.initiative?.topic },
          { title: t('receiptShort'), render: (_, row) => <span className="num">{row.receipt}, {dayOf(row.acceptedAt)}{row.late && `, ${t('lateShort')}`}</span> },
          ...(decides ? [{ title: '', render: (_: unknown, row: SheetRow) => <Remark row={row} remarks={remarks} remark={remark} /> }] : []),
        ]}
      />
      <p className="quiet-text">
        {t('hash')}: <code>{view.contentHash.slice(0, 16)}</code>
      </p>
      {asked === 'receive' && <Receive view={view} close={() => ask(undefined)} />}
      {asked === 'return' && <Return view={view} remarks={remarks} close={() => ask(undefined)} />}
    </>
  )
}

/** Marks a row to go back to who pledged, with what is to be mended in it. */
function Remark({ row, remarks, remark }: { row: SheetRow; remarks: Remarks; remark: (next: Remarks) => void }) {
  const { t } = useTranslation('pledges')
  const value = remarks[row.pledgeId]
  if (value === undefined)
    return (
      <Button aria-label={`${t('mark')}: ${row.subject.name}`} onClick={() => remark({ ...remarks, [row.pledgeId]: '' })}>
        {t('mark')}
      </Button>
    )
  return (
    <div className="mark">
      <Input.TextArea
        autoFocus
        aria-label={t('rowRemark', { name: row.subject.name })}
        placeholder={t('rowRemarkHint')}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        value={value}
        onChange={({ target }) => remark({ ...remarks, [row.pledgeId]: target.value })}
      />
      <Button onClick={() => remark(Object.fromEntries(Object.entries(remarks).filter(([id]) => id !== row.pledgeId)))}>{t('unmark')}</Button>
    </div>
  )
}

function useDecision(said: string, close: () => void) {
  const toast = useToast()
  const queries = useQueryClient()
  return useSave(() => {
    toast('success', said)
    close()
    void queries.invalidateQueries({ queryKey: ['pledges'] })
  })
}

function Receive({ view, close }: { view: SheetView; close: () => void }) {
  const { t } = useTranslation('pledges')
  const deciding = useDecision(t('received'), close)
  return (
    <FormWindow
      {...deciding.form}
      close={close}
      title={t('receive')}
      act={t('receive')}
      initial={{}}
      onFinish={() => deciding.form.submit({ method: 'POST', address: `${PLEDGE}/sheets/${view.sheet.id}/receipt`, body: { version: view.sheet.version } })}
    >
      <p>{t('beforeReceive', { count: view.rows.length, unit: view.sheet.unit.name })}</p>
    </FormWindow>
  )
}

function Return({ view, remarks, close }: { view: SheetView; remarks: Remarks; close: () => void }) {
  const { t } = useTranslation('pledges')
  const deciding = useDecision(t('done.RETURN'), close)
  const rows = Object.entries(remarks)
  const missing = rows.filter(([, text]) => text.trim() === '').length
  return (
    <FormWindow<{ remark: string; until?: Dayjs | null }>
      {...deciding.form}
      close={close}
      title={rows.length > 0 ? t('returnRows', { count: rows.length }) : t('returnWhole')}
      act={t('act.RETURN')}
      initial={{}}
      onFinish={({ remark, until }) =>
        deciding.form.submit({
          method: 'POST',
          address: `${PLEDGE}/sheets/${view.sheet.id}/return`,
          // Who marked a row and wrote nothing beside it means what is said of the whole.
          body: { version: view.sheet.version, remark, rows: rows.map(([pledgeId, text]) => ({ pledgeId, remark: text.trim() || remark })), ...mend(until) },
        })
      }
    >
      <p>{rows.length > 0 ? t('beforeReturnRows', { count: rows.length, others: view.rows.length - rows.length }) : t('beforeReturnWhole')}</p>
      {missing > 0 && <p>{t('remarkForAll', { count: missing })}</p>}
      <RemarkFields />
    </FormWindow>
  )
}
