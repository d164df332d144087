import './plans.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { get, path } from '../../shared/api/client'
import { day, dayOf, lastDay } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { PLANS, usePlan } from './api'
import type { DifferenceView } from './model'
import { usePathText } from './pathText'

/** What one edition of a plan says otherwise than the one before. */
export function DifferencePage() {
  const { t } = useTranslation('plans')
  const { id = '' } = useParams()
  const [parameters] = useSearchParams()
  const query = { from: parameters.get('from') ?? undefined, to: parameters.get('to') ?? undefined }
  return <Differences key={id} id={id} address={path(`${PLANS}/${id}/difference`, query)} title={t('difference')} hint={({ from, to }) => t('differenceHint', { from, to })} />
}

/** What a derived plan says otherwise than the plan above. */
export function ParentDifferencePage() {
  const { t } = useTranslation('plans')
  const { id = '' } = useParams()
  return <Differences key={id} id={id} address={`${PLANS}/${id}/parent-difference`} title={t('parentDifference')} />
}

function Differences({ id, address, title, hint }: { id: string; address: string; title: string; hint?: (view: DifferenceView) => string }) {
  const { t } = useTranslation('plans')
  const where = usePathText()
  const plan = usePlan(id)
  const difference = useQuery({ queryKey: ['plans', id, 'difference', address], queryFn: () => get<DifferenceView>(address) })
  return (
    <Loaded query={difference}>
      {(view) => (
        <>
          <PageHead
            title={title}
            back={{ to: `/plans/${id}`, title: plan.data?.about ?? t('title') }}
            hint={hint?.(view)}
          />
          {view.differences.length === 0 && <Empty title={t('noDifference')} />}
          <ol className="plain differences">
            {view.differences.map((one, n) => (
              <li key={n}>
                <h2>{where(one.path)}</h2>
                <div className="pair">
                  <del>{show(one.path, one.before)}</del>
                  <ins>{show(one.path, one.after)}</ins>
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </Loaded>
  )
}

/** Days and moments as people write them: a window closes after its last day. */
function show(path: string, value: string | null | undefined): string {
  if (value == null) return '-'
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return day(value)
  if (!/^\d{4}-\d\d-\d\dT/.test(value)) return value
  return path.endsWith('.closes') ? lastDay(value) : dayOf(value)
}
