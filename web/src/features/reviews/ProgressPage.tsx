import './reviews.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { write } from '../../shared/api/client'
import { day } from '../../shared/time'
import { Download } from '../../shared/ui/Download'
import { Empty } from '../../shared/ui/Empty'
import { Loaded, PageHead, Part } from '../../shared/ui/Head'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { ProgressChart } from './ProgressChart'
import { ReportForm } from './ReportForm'
import { Share, Signal } from './Signal'
import { usePledge, useProgress } from './api'
import { ACCEPTED, prove } from './evidence'
import { honour, PLEDGE, type CommitmentProgress, type ProgressView, type ReportView } from './model'

/** How one pledge goes, commitment by commitment. */
export function ProgressPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('reviews')
  const pledge = usePledge(id)
  const progress = useProgress(id)
  return (
    <Loaded query={pledge}>
      {(one) => (
        <>
          <PageHead
            title={t('progressOf', { name: one.subject.name })}
            back={{ to: '/reviews', title: t('title') }}
            hint={t('pledgedFor', { what: [...one.content.titles, ...one.content.forms].map(honour).join('; '), year: one.year })}
          >
            <Link to={`/pledges/${one.id}`}>{t('seePledge')}</Link>
          </PageHead>
          <Part query={progress}>{(view) => <Commitments view={view} />}</Part>
        </>
      )}
    </Loaded>
  )
}

function Commitments({ view }: { view: ProgressView }) {
  const { t } = useTranslation('reviews')
  if (view.commitments.length === 0) return <Empty title={t('noCommitments')}>{t('noCommitmentsHint')}</Empty>
  return (
    <ol className="plain commitments">
      {view.commitments.map((one) => (
        <li key={one.commitment}>
          <Commitment view={view} one={one} />
        </li>
      ))}
    </ol>
  )
}

function Commitment({ view, one }: { view: ProgressView; one: CommitmentProgress }) {
  const { t, i18n } = useTranslation('reviews')
  const [writing, begin] = useState(false)
  const { promised, standing, reports } = one
  const goal = promised.figure
  return (
    <article className="commitment-card" aria-label={promised.text}>
      <h2>{promised.text}</h2>
      {typeof goal === 'number' && (
        <p className="num">
          {t('promised')} <strong>{`${goal.toLocaleString(i18n.language)} ${promised.unitOfMeasure ?? ''}`}</strong>
        </p>
      )}
      <Signal standing={standing} />
      <Share standing={standing} label={promised.text} />
      {typeof goal === 'number' && <ProgressChart reports={reports} goal={goal} unit={promised.unitOfMeasure ?? ''} period={[view.from, view.due]} />}
      {reports.length === 0 ? <p className="quiet-text">{t('nothingReported')}</p> : <Reports reports={reports} unit={promised.unitOfMeasure ?? ''} />}
      {view.reports && (
        <Button type="primary" onClick={() => begin(true)} aria-label={`${t('report')}: ${promised.text}`}>
          {t('report')}
        </Button>
      )}
      {writing && <ReportForm pledge={view.pledgeId} commitment={one} close={() => begin(false)} />}
    </article>
  )
}

/** What was reported, the newest first; a table of the chart as well. */
function Reports({ reports, unit }: { reports: readonly ReportView[]; unit: string }) {
  const { t, i18n } = useTranslation('reviews')
  return (
    <ul className="plain reports" aria-label={t('reports')}>
      {[...reports].reverse().map((one) => (
        <li key={one.id}>
          <p>
            <span className="num">{day(one.day)}</span>
            {typeof one.figure === 'number' && <strong className="num"> {`${one.figure.toLocaleString(i18n.language)} ${unit}`}</strong>}
            {one.done && <strong> {t('done')}</strong>}
            <span className="quiet-text"> {one.reporter}</span>
          </p>
          {one.note && <p>{one.note}</p>}
          <Evidence report={one} />
        </li>
      ))}
    </ul>
  )
}

function Evidence({ report }: { report: ReportView }) {
  const { t } = useTranslation('reviews')
  const toast = useToast()
  const text = useProblemText()
  const queries = useQueryClient()
  const changing = useMutation({
    mutationFn: (change: () => Promise<unknown>) => change(),
    onError: (problem) => toast('error', text(problem)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['reviews'] }),
  })
  const add = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    event.target.value = ''
    changing.mutate(async () => {
      for (const file of files) await prove(report.id, file)
    })
  }
  return (
    <div className="row">
      {report.evidence.map((one) => (
        <span key={one.id} className="evidence">
          <Download address={`${PLEDGE}/evidence/${one.id}`} name={one.name} />
          {report.mine && (
            <button type="button" className="quiet flush" aria-label={t('removeFile', { name: one.name })} disabled={changing.isPending} onClick={() => changing.mutate(() => write('DELETE', `${PLEDGE}/evidence/${one.id}`))}>
              {t('remove')}
            </button>
          )}
        </span>
      ))}
      {report.mine && (
        <>
          <label className="add-file">
            {changing.isPending ? t('sending') : t('addFile')}
            <input type="file" multiple accept={ACCEPTED} disabled={changing.isPending} onChange={add} />
          </label>
          <button type="button" className="quiet flush" disabled={changing.isPending} onClick={() => changing.mutate(() => write('DELETE', `${PLEDGE}/progress/${report.id}`))}>
            {t('takeBack')}
          </button>
        </>
      )}
    </div>
  )
}
