import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { usePerson } from '../../shared/api/session'

const SEES_UNITS: ReadonlySet<string> = new Set(['unit-head', 'commune-officer', 'commune-leader', 'district-officer', 'district-leader'])

/** The pages of the year's work, from each of them to the others. */
export function Ways() {
  const { t } = useTranslation('reviews')
  const { acting } = usePerson()
  const units = acting !== undefined && SEES_UNITS.has(acting.role)
  return (
    <nav className="row ways noprint" aria-label={t('title')}>
      <NavLink end to="/reviews">
        {t('progress')}
      </NavLink>
      {units && <NavLink to="/reviews/papers">{t('papers')}</NavLink>}
      <NavLink to="/reviews/results">{t('results')}</NavLink>
      {units && <NavLink to="/reviews/inspections">{t('inspections')}</NavLink>}
    </nav>
  )
}
