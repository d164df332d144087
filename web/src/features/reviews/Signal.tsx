import { useTranslation } from 'react-i18next'
import { Chip } from '../../shared/ui/Chip'
import { percent } from './chart'
import type { Light, Standing, Trend } from './model'

const TONES: Record<Light, 'plain' | 'green' | 'amber' | 'seal'> = { NONE: 'plain', GREEN: 'green', AMBER: 'amber', RED: 'seal' }

const ARROWS: Record<Trend, string> = { UNKNOWN: '', BETTER: '↗', STEADY: '→', WORSE: '↘' }

/** A traffic light says in words what its colour means, and where the way goes. */
export function Signal({ standing }: { standing: Standing }) {
  const { t } = useTranslation('reviews')
  return (
    <span className="row signal">
      <Chip tone={TONES[standing.light]}>{t(`light.${standing.light}`)}</Chip>
      {standing.trend !== 'UNKNOWN' && (
        <span className="quiet-text">
          <span aria-hidden="true">{ARROWS[standing.trend]}</span> {t(`trend.${standing.trend}`)}
        </span>
      )}
    </span>
  )
}

/** How much is done, and how much of the time is gone. */
export function Share({ standing, label }: { standing: Standing; label: string }) {
  const { t } = useTranslation('reviews')
  if (typeof standing.share !== 'number') return null
  const done = percent(standing.share)
  const expected = percent(standing.expected)
  return (
    <div className="share">
      <div className="share-line" role="img" aria-label={t('shareText', { what: label, done, expected })}>
        <span className={`share-done ${standing.light.toLowerCase()}`} style={{ inlineSize: `${done}%` }} />
        <span className="share-time" style={{ insetInlineStart: `${expected}%` }} />
      </div>
      <span className="num" aria-hidden="true">
        {t('share', { done, expected })}
      </span>
    </div>
  )
}
