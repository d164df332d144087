import { useTranslation } from 'react-i18next'
import { isMidnight, lastDay, moment } from '../../../shared/time'
import type { CommuneSteps } from '../model'
import { SHARES, heat, share, sum } from './steps'

/** Communes and steps; the map is its own table. */
export function HeatMap({ communes }: { communes: readonly CommuneSteps[] }) {
  const { t } = useTranslation('district')
  return (
    <div className="heat-frame">
      <table className="heat">
        <caption className="quiet-text">{t('heatmapHint')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('commune')}</th>
            <th scope="col">{t('step.window')}</th>
            {SHARES.map((step) => (
              <th key={step} scope="col">
                {t(`step.${step}`)}
              </th>
            ))}
            <th scope="col">{t('step.sealed')}</th>
          </tr>
        </thead>
        <tbody>
          {communes.map((one) => (
            <tr key={one.unit.id}>
              <th scope="row">{one.unit.name}</th>
              <td className={one.opens ? (one.over ? 'full' : 'part') : 'none'}>
                <span className="num">{one.ends ? t(one.over ? 'over' : 'open', { at: until(one.ends) }) : t('none')}</span>
              </td>
              {SHARES.map((step) => (
                <Cell key={step} {...share(one, step)} />
              ))}
              <td className={one.sealedAt ? 'full' : 'none'}>
                <span className="num">{one.sealedAt ? moment(one.sealedAt) : t('none')}</span>
                {one.sealed ? ` (${t('supplement', { n: one.sealed })})` : ''}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum')}</th>
            <td className="none" />
            {SHARES.map((step) => (
              <Cell key={step} {...sum(communes, step)} />
            ))}
            <td className="none">
              <span className="num">{`${communes.filter(({ sealedAt }) => sealedAt).length}/${communes.length}`}</span>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Cell({ done, all }: { done: number; all: number }) {
  const { i18n } = useTranslation('district')
  const number = (value: number) => value.toLocaleString(i18n.language)
  return (
    <td className={heat({ done, all })}>
      <span className="num nowrap">{`${number(done)}/${number(all)}`}</span>
    </td>
  )
}

function until(moments: string): string {
  return isMidnight(moments) ? lastDay(moments) : moment(moments)
}
