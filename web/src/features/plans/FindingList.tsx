import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../shared/ui/Chip'
import { byWeight, type Finding } from './model'

/** What weighs more is redder. */
export const TONES: Record<Finding['severity'], 'seal' | 'amber' | 'plain'> = { ERROR: 'seal', WARNING: 'amber', INFO: 'plain' }

/** What a check found, the gravest first. */
export function FindingList({ findings, actions }: { findings: readonly Finding[]; actions?: (finding: Finding) => ReactNode }) {
  return (
    <ol className="plain findings">
      {byWeight(findings).map((one) => (
        <FindingCard key={one.key} finding={one}>
          {actions?.(one)}
        </FindingCard>
      ))}
    </ol>
  )
}

function FindingCard({ finding, children }: { finding: Finding; children?: ReactNode }) {
  const { t } = useTranslation('plans')
  return (
    <li className={`finding ${finding.severity.toLowerCase()}`}>
      <Chip tone={TONES[finding.severity]}>{t(`severity.${finding.severity}`)}</Chip> {finding.reason}
      <p className="quiet-text">{finding.answer ? t('answered', { answer: finding.answer }) : finding.mend}</p>
      {children && <div className="row">{children}</div>}
    </li>
  )
}
