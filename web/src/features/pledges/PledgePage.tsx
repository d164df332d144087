import './pledges.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { Problem, write } from '../../shared/api/client'
import { findDraft } from '../../shared/draft/device'
import { moment } from '../../shared/time'
import { FormWindow } from '../../shared/ui/FormWindow'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { Message } from '../../shared/ui/Message'
import { useToast } from '../../shared/ui/Toast'
import { Deadline, useEndText } from './Deadline'
import { GiveBack } from './GiveBack'
import { PledgeChip } from './State'
import { PLEDGE, usePledge, useWindow } from './api'
import { honour, type PledgeView, type Receipt } from './model'
import { receiptName } from './useWriting'

// Only who has a receipt needs it.
const Qr = lazy(() => import('./Qr'))

/** From then on progress is reported. */
const GOES_ON: ReadonlySet<PledgeView['state']> = new Set(['CONFIRMED', 'SENT', 'RECEIVED'])

/** One pledge: where it stands, what it says, its receipt, and what may be done next. */
export function PledgePage() {
  const { id = '' } = useParams()
  const pledge = usePledge(id)
  return <Loaded query={pledge}>{(one) => <Pledge key={`${one.id} ${one.version}`} pledge={one} />}</Loaded>
}

function Pledge({ pledge }: { pledge: PledgeView }) {
  const { t, i18n } = useTranslation('pledges')
  const window = useWindow(pledge.windowId)
  const endText = useEndText()
  const { content } = pledge
  const movements = window.data?.movements.filter(({ id }) => content.movements.includes(id)) ?? []
  return (
    <>
      <PageHead
        title={pledge.subject.name}
        back={{ to: '/pledges', title: t('title') }}
        state={<PledgeChip state={pledge.state} />}
        hint={t('pledgeOf', { kind: t(`kind.${pledge.subject.kind}`), unit: pledge.unit.name, year: pledge.year })}
      >
        {GOES_ON.has(pledge.state) && <Link to={`/reviews/pledges/${pledge.id}`}>{t('progress')}</Link>}
        <Acts pledge={pledge} />
      </PageHead>
      {pledge.remark && (
        <Message kind="warning" title={t('returned')}>
          <p>{pledge.remark}</p>
          {pledge.mendUntil && <p>{t('mendUntil', { end: endText(pledge.mendUntil) })}</p>}
        </Message>
      )}
      {window.data && <Deadline window={window.data} />}
      {pledge.receipt && <ReceiptView pledge={pledge} number={pledge.receipt} />}
      <section aria-labelledby="content">
        <h2 id="content">{t('content')}</h2>
        <dl className="facts">
          {content.titles.length > 0 && (
            <>
              <dt>{t('titles')}</dt>
              <dd>{content.titles.map(honour).join('; ')}</dd>
            </>
          )}
          {content.forms.length > 0 && (
            <>
              <dt>{t('forms')}</dt>
              <dd>{content.forms.map(honour).join('; ')}</dd>
            </>
          )}
          {content.initiative && (
            <>
              <dt>{t('initiative')}</dt>
              <dd>{[content.initiative.topic, content.initiative.field].filter(Boolean).join(' - ')}</dd>
            </>
          )}
          {movements.length > 0 && (
            <>
              <dt>{t('movements')}</dt>
              <dd>{movements.map(({ name }) => name).join('; ')}</dd>
            </>
          )}
        </dl>
        {content.commitments.length > 0 && (
          <>
            <h3>{t('commitments')}</h3>
            <ol>
              {content.commitments.map((one, n) => (
                <li key={n}>
                  {one.text}
                  {typeof one.figure === 'number' && (
                    <strong className="num">
                      {' '}
                      ({one.figure.toLocaleString(i18n.language)} {one.unitOfMeasure})
                    </strong>
                  )}
                </li>
              ))}
            </ol>
          </>
        )}
      </section>
    </>
  )
}

/** What may be kept or shown: the number, the moment by the server, and the code for who checks it. */
function ReceiptView({ pledge, number }: { pledge: PledgeView; number: string }) {
  const { t } = useTranslation('pledges')
  const kept = useQuery({ queryKey: ['receipt', pledge.id], queryFn: async () => (await findDraft<Receipt>(receiptName(pledge.id))) ?? null, staleTime: Infinity })
  // The device that handed it in has it before the server is asked again.
  const qr = pledge.qr ?? kept.data?.qr
  return (
    <section className="receipt" aria-labelledby="receipt">
      <div>
        <h2 id="receipt">{t('receipt')}</h2>
        <p className="receipt-number num">{number}</p>
        {pledge.acceptedAt && <p className="num">{t('acceptedAt', { at: moment(pledge.acceptedAt) })}</p>}
        {pledge.late && <p>{t('throughDoor')}</p>}
        <p className="quiet-text">{t('receiptHint')}</p>
      </div>
      {qr && (
        <Suspense fallback={<div className="qr" />}>
          <Qr text={qr} label={t('qr', { number })} />
        </Suspense>
      )}
    </section>
  )
}

const ASKED = ['WITHDRAW', 'DISCARD', 'RETURN'] as const

function Acts({ pledge }: { pledge: PledgeView }) {
  const { t } = useTranslation('pledges')
  const toast = useToast()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [asked, ask] = useState<(typeof ASKED)[number]>()
  const address = `${PLEDGE}/pledges/${pledge.id}`
  const doing = useMutation({
    mutationFn: (act: 'WITHDRAW' | 'DISCARD' | 'CONFIRM') => {
      if (act === 'DISCARD') return write('DELETE', `${address}?version=${pledge.version}`)
      return write('POST', `${address}/${act === 'WITHDRAW' ? 'withdrawal' : 'confirmation'}`, { version: pledge.version })
    },
    onSuccess: (_, act) => {
      toast('success', t(`done.${act}`))
      ask(undefined)
      if (act === 'DISCARD') {
        queries.removeQueries({ queryKey: ['pledges', 'one', pledge.id] })
        void navigate('/pledges')
      }
      void queries.invalidateQueries({ queryKey: ['pledges'] })
    },
    onError: (problem) => {
      if (problem instanceof Problem && problem.code === 'stale-version') void queries.invalidateQueries({ queryKey: ['pledges'] })
    },
  })
  const may = (act: PledgeView['acts'][number]) => pledge.acts.includes(act)
  return (
    <>
      {ASKED.filter(may).map((act) => (
        <Button key={act} danger={act !== 'RETURN'} onClick={() => ask(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
      {may('REPLACE') && <Link to={`/pledges/${pledge.id}/edit`}>{t('act.REPLACE')}</Link>}
      {may('CONFIRM') && (
        <Button type="primary" loading={doing.isPending} onClick={() => doing.mutate('CONFIRM')}>
          {t('act.CONFIRM')}
        </Button>
      )}
      {may('EDIT') && (
        <Link className="button" to={`/pledges/${pledge.id}/edit`}>
          {t(pledge.state === 'RETURNED' ? 'act.MEND' : 'act.EDIT')}
        </Link>
      )}
      {asked === 'RETURN' && <GiveBack pledge={pledge} close={() => ask(undefined)} />}
      {(asked === 'WITHDRAW' || asked === 'DISCARD') && (
        <FormWindow busy={doing.isPending} problem={doing.error} submit={() => undefined} close={() => ask(undefined)} title={t(`act.${asked}`)} act={t(`act.${asked}`)} initial={{}} onFinish={() => doing.mutate(asked)}>
          <p>{t(`before.${asked}`)}</p>
        </FormWindow>
      )}
    </>
  )
}
