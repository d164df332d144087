import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { get } from '../../shared/api/client'
import type { HonourAdvice, SubjectAdvice } from '../../shared/api/types'
import { isoDay } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import type { Subject, WindowView } from './model'

const TONES = { MET: 'green', MISSING: 'amber', UNKNOWN: 'plain' } as const

/** What award-service makes of somebody on the day of the registration; nobody else judges it, and nothing waits for it. */
export function useAdvice(subject: Subject, window: WindowView) {
  const kind = subject.kind === 'OFFICIAL' ? 'people' : 'units'
  return useQuery({
    queryKey: ['award', 'advice', kind, subject.id, window.id],
    queryFn: async () =>
      new Map(
        (
          await get<SubjectAdvice>(`/api/award/advice/${kind}/${subject.id}`, { on: isoDay(window.now), year: window.year, registers: 'true' })
        ).honours.map((one) => [one.code, one]),
      ),
    enabled: subject.kind === 'OFFICIAL' || subject.kind === 'COLLECTIVE',
    retry: false,
    staleTime: 5 * 60_000,
  })
}

/** How things stand for one title: in one word, and per criterion with its article for who wants to know. */
export function Advice({ advice }: { advice: HonourAdvice | undefined }) {
  const { t } = useTranslation('pledges')
  if (!advice) return null
  return (
    <details className="advice">
      <summary>
        <Chip tone={TONES[advice.outlook]}>{t(`outlook.${advice.outlook}`)}</Chip> <span className="num">{t('outlookCounts', { met: advice.met, missing: advice.missing, unknown: advice.unknown })}</span>
      </summary>
      <ul className="plain">
        {advice.criteria.map((one, n) => (
          <li key={`${one.rule} ${n}`}>
            <Chip tone={TONES[one.status]}>{t(`criterion.${one.status}`)}</Chip> {one.text} <span className="quiet-text">({one.article}{one.unverified && `, ${t('unverified')}`})</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
