import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '../../shared/draft/merge'
import { usePathText } from './pathText'

/** What two people wrote in the same place, side by side: one of the two is chosen. */
export function Conflicts({ conflicts, settle }: { conflicts: readonly Conflict[]; settle: (conflict: Conflict, value: unknown) => void }) {
  const { t } = useTranslation('plans')
  const where = usePathText()
  const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value, null, 1))
  return (
    <dialog
      className="window wide-window"
      aria-labelledby="conflict"
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal()
      }}
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="conflict">{t('conflict')}</h2>
      <p>{t('conflictHint', { count: conflicts.length })}</p>
      <ol className="plain">
        {conflicts.map((one) => (
          <li key={one.path.join('.')}>
            <h3>{where(one.path)}</h3>
            <div className="pair">
              {(['mine', 'theirs'] as const).map((side) => (
                <div key={side} className="version">
                  <strong>{t(side)}</strong>
                  <p>{show(one[side])}</p>
                  <Button onClick={() => settle(one, one[side])}>{t('keep')}</Button>
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </dialog>
  )
}
