import { useTranslation } from 'react-i18next'
import { Rows } from '../../shared/ui/Rows'
import { POINTS, sum, type Criterion } from './model'

/** The scoring table with what it comes to. */
export function Scores({ criteria }: { criteria: readonly Criterion[] }) {
  const { t, i18n } = useTranslation('clusters')
  const figure = (points: number) => points.toLocaleString(i18n.language)
  return (
    <>
      <Rows<Criterion & { key: number }>
        label={t('criteria')}
        rowKey="key"
        rows={criteria.map((one, key) => ({ ...one, key }))}
        columns={[
          { title: t('criterion'), dataIndex: 'text' },
          ...POINTS.map((of) => ({ title: t(`points.${of}`), className: 'num', render: (_: unknown, one: Criterion) => figure(one[of]) })),
        ]}
      />
      <p className="num">{t('total', { base: figure(sum(criteria, 'base')), bonus: figure(sum(criteria, 'bonus')), penalty: figure(sum(criteria, 'penalty')) })}</p>
    </>
  )
}
