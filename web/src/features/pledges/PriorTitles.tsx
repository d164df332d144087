import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { get, Problem } from '../../shared/api/client'
import type { AwardRow } from '../../shared/api/types'
import type { Subject } from './model'

/** Titles in consecutive years are counted by years, and the longest row the law asks for is six. */
const YEARS = 6

/** What has been reached in the last years, by the register; for oneself, and for whom the head registers. */
export function PriorTitles({ subject, year }: { subject: Subject; year: number }) {
  const { t } = useTranslation('pledges')
  const held = useQuery({
    queryKey: ['award', 'register', subject.id],
    queryFn: () => get<AwardRow[]>(`/api/award/register/holders/${subject.id}`),
    enabled: subject.kind === 'OFFICIAL' || subject.kind === 'COLLECTIVE',
    retry: false,
    staleTime: 5 * 60_000,
  })
  if (held.isError) {
    // The register knows nobody whom the directory has not told of yet.
    return <p className="quiet-text">{held.error instanceof Problem && held.error.status === 404 ? t('noPriorTitles', { from: year - YEARS }) : t('priorTitlesAway')}</p>
  }
  if (!held.data) return null
  const recent = held.data.filter((one) => one.year >= year - YEARS && one.year < year)
  return (
    <section className="prior-titles" aria-labelledby="prior-titles">
      <h2 id="prior-titles">{t('priorTitles')}</h2>
      {recent.length === 0 ? (
        <p className="quiet-text">{t('noPriorTitles', { from: year - YEARS })}</p>
      ) : (
        <ul className="plain">
          {recent.map((one) => (
            <li key={one.id}>
              <strong className="num">{one.year}</strong> {one.honourName} <span className="quiet-text">({t('byDecision', { number: one.decisionNumber })})</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
