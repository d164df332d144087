import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { write } from '../../shared/api/client'
import { day } from '../../shared/time'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { PaperChip } from './PaperChip'
import { useCalendar } from './api'
import { daysBetween, PLEDGE, type PaperKind, type ReviewedPlan, type ReviewLine } from './model'

/** The plans in force, when their reviews are due, and the way to write them. */
export function Calendar() {
  const { t } = useTranslation('reviews')
  const calendar = useCalendar()
  const plans = (calendar.data ?? []).filter(({ reviews, mine }) => reviews.length > 0 || mine)
  if (plans.length === 0) return null
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{t('calendar')}</h2>
      <ul className="plain review-plans">
        {plans.map((plan) => (
          <li key={plan.planId}>
            <article className="commitment-card" aria-label={plan.about}>
              <h3>
                <Link to={`/reviews/plans/${plan.planId}`}>{plan.about}</Link>
              </h3>
              <p className="quiet-text">{plan.code}</p>
              <ul className="plain">
                {plan.reviews.map((review) => (
                  <li key={review.reviewId}>
                    <Review plan={plan} review={review} />
                  </li>
                ))}
              </ul>
              {plan.mine && (
                <div className="row">
                  {plan.scored && <Begin plan={plan.planId} kind="SCORE" words={t('begin.SCORE')} />}
                  <Begin plan={plan.planId} kind="MINUTES" words={t('begin.MINUTES')} />
                </div>
              )}
            </article>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Review({ plan, review }: { plan: ReviewedPlan; review: ReviewLine }) {
  const { t } = useTranslation('reviews')
  const left = review.due ? daysBetween(plan.today, review.due) : undefined
  return (
    <div className="row apart">
      <span>
        {review.text}
        {review.due && <span className="num quiet-text"> {left !== undefined && left < 0 ? t('wasDue', { day: day(review.due) }) : t('due', { day: day(review.due), days: left })}</span>}
      </span>
      {plan.mine &&
        (review.paperId && review.state ? (
          <span className="row">
            <PaperChip state={review.state} />
            <Link to={`/reviews/papers/${review.paperId}`}>{t(review.state === 'DRAFT' || review.state === 'RETURNED' ? 'goOn' : 'see')}</Link>
          </span>
        ) : (
          <Begin plan={plan.planId} kind="REPORT" review={review.reviewId} words={t('begin.REPORT')} primary />
        ))}
    </div>
  )
}

/** Begins a paper that the service fills with what it knows, and opens it. */
function Begin({ plan, kind, review, words, primary = false }: { plan: string; kind: PaperKind; review?: string; words: string; primary?: boolean }) {
  const toast = useToast()
  const text = useProblemText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const id = useRef(crypto.randomUUID())
  const beginning = useMutation({
    mutationFn: () => write('POST', `${PLEDGE}/review-plans/${plan}/papers`, { id: id.current, kind, reviewId: review ?? null }, id.current),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['reviews'] })
      void navigate(`/reviews/papers/${id.current}`)
    },
    onError: (problem) => {
      // Somebody has begun it on another device: the list shows it.
      toast('error', text(problem))
      void queries.invalidateQueries({ queryKey: ['reviews'] })
    },
  })
  return (
    <Button type={primary ? 'primary' : 'default'} loading={beginning.isPending} onClick={() => beginning.mutate()}>
      {words}
    </Button>
  )
}
