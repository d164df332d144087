import './reviews.css'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { usePerson } from '../../shared/api/session'
import { figureOf } from '../../shared/figures'
import { day, isoDay } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { DayField, FormWindow, iso } from '../../shared/ui/FormWindow'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { useToast } from '../../shared/ui/Toast'
import { useSave } from '../../shared/ui/useSave'
import { ProgressChart } from './ProgressChart'
import { Share, Signal } from './Signal'
import { usePlan } from './api'
import { PLEDGE, type ReviewPlanView, type TargetStanding } from './model'

/** The targets of a plan: where each stands, and what was reported of it. */
export function PlanPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('reviews')
  const plan = usePlan(id)
  return (
    <Loaded query={plan}>
      {(view) => (
        <>
          <PageHead title={t('targetsOf', { year: view.year })} back={{ to: '/reviews', title: t('title') }} hint={`${view.code}, ${view.about}`}>
            <Link to={`/plans/${view.planId}`}>{t('seePlan')}</Link>
          </PageHead>
          {view.targets.length === 0 ? (
            <Empty title={t('noTargets')}>{t('noTargetsHint')}</Empty>
          ) : (
            <ol className="plain commitments">
              {view.targets.map((one) => (
                <li key={one.target.id}>
                  <Target plan={view} one={one} />
                </li>
              ))}
            </ol>
          )}
          <Scoring plan={view} />
        </>
      )}
    </Loaded>
  )
}

function Target({ plan, one }: { plan: ReviewPlanView; one: TargetStanding }) {
  const { t, i18n } = useTranslation('reviews')
  const [writing, begin] = useState(false)
  const { target, standing, told } = one
  const unit = target.unitOfMeasure ?? ''
  const number = (value: number) => `${value.toLocaleString(i18n.language)} ${unit}`.trim()
  const reports = told.map((report) => ({ ...report, done: false, mine: false, reportedAt: '', evidence: [] }))
  return (
    <article className="commitment-card" aria-label={target.name}>
      <h2>{target.name}</h2>
      <p className="num">
        {typeof target.figure === 'number' && t(`aim.${target.direction}`, { figure: number(target.figure) })}
        {typeof target.baseline === 'number' && <span className="quiet-text"> {t('baseline', { figure: number(target.baseline) })}</span>}
        {target.due && <span className="quiet-text"> {t('until', { day: day(target.due) })}</span>}
      </p>
      <p className="quiet-text">{one.unit}</p>
      <Signal standing={standing} />
      <Share standing={standing} label={target.name} />
      {typeof target.figure === 'number' && <ProgressChart reports={reports} goal={target.figure} unit={unit} period={[`${plan.year}-01-01`, target.due ?? `${plan.year}-12-31`]} />}
      {told.length === 0 ? (
        <p className="quiet-text">{t('nothingReported')}</p>
      ) : (
        <ul className="plain reports" aria-label={t('reports')}>
          {[...told].reverse().map((report) => (
            <li key={report.id}>
              <p>
                <span className="num">{day(report.day)}</span> <strong className="num">{number(report.figure)}</strong> <span className="quiet-text">{report.reporter}</span>
              </p>
              {report.note && <p>{report.note}</p>}
            </li>
          ))}
        </ul>
      )}
      {one.reports && (
        <Button type="primary" onClick={() => begin(true)} aria-label={`${t('reportTarget')}: ${target.name}`}>
          {t('reportTarget')}
        </Button>
      )}
      {writing && <TargetForm plan={plan.planId} one={one} close={() => begin(false)} />}
    </article>
  )
}

interface Values {
  day: Dayjs
  figure: string
  note?: string
}

function TargetForm({ plan, one, close }: { plan: string; one: TargetStanding; close: () => void }) {
  const { t } = useTranslation('reviews')
  const { me } = usePerson()
  const toast = useToast()
  const queries = useQueryClient()
  const id = useRef(crypto.randomUUID())
  const saving = useSave(() => {
    toast('success', t('reported'))
    close()
    void queries.invalidateQueries({ queryKey: ['reviews'] })
  })
  return (
    <FormWindow<Values>
      {...saving.form}
      close={close}
      title={t('reportTarget')}
      act={t('reportTarget')}
      initial={{ day: dayjs(isoDay(me.businessNow)) }}
      onFinish={({ day: on, figure, note }) =>
        saving.form.submit({
          method: 'POST',
          address: `${PLEDGE}/review-plans/${plan}/target-progress`,
          body: { id: id.current, targetId: one.target.id, day: iso(on), figure: figureOf(figure), note: note?.trim() || null },
          key: id.current,
        })
      }
    >
      <p>{one.target.name}</p>
      <DayField name="day" label={t('day')} />
      <Form.Item
        name="figure"
        label={t('figure', { unit: one.target.unitOfMeasure ?? '' })}
        rules={[{ required: true }, { validator: (_, text: string | undefined) => (!text || figureOf(text) !== undefined ? Promise.resolve() : Promise.reject(new Error(t('noFigure')))) }]}
      >
        <Input inputMode="decimal" autoComplete="off" maxLength={20} />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormWindow>
  )
}

function Scoring({ plan }: { plan: ReviewPlanView }) {
  const { t, i18n } = useTranslation('reviews')
  if (plan.scoring.length === 0) return null
  return (
    <section aria-labelledby="scoring">
      <h2 id="scoring">{t('scoring')}</h2>
      <div className="wide-lines">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('criterion')}</th>
              <th scope="col">{t('scoringKind')}</th>
              <th scope="col">{t('most')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.scoring.map((item) => (
              <tr key={item.id}>
                <td>{item.criterion}</td>
                <td>{t(`score.${item.kind}`)}</td>
                <td className="num">{item.points.toLocaleString(i18n.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
