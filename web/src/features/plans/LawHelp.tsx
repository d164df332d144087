import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { CATALOGUE } from '../../shared/api/schema/catalogue'
import { day as written } from '../../shared/time'
import { useEditing } from './fields'
import { articleOf, basesOn, regimeOn } from './law'
import type { SectionName } from './sections'

/** What the law in force says of a part of the plan, where it says something. */
export function LawHelp({ section, day }: { section: SectionName; day: string }) {
  const { t } = useTranslation('plans')
  const regime = regimeOn(day)
  if (!regime) return null
  switch (section) {
    case 'legalBases':
      return (
        <Help day={day}>
          <p>{regime.article}</p>
          <Bases day={day} />
        </Help>
      )
    case 'registration':
      return (
        <Help day={day}>
          <p>
            {t(`law.${regime.registration === 'REQUIRED' ? 'required' : 'optional'}`)} ({regime.registrationArticle})
          </p>
        </Help>
      )
    case 'windows':
      return (
        <Help day={day}>
          <Articles day={day} />
        </Help>
      )
    default:
      return null
  }
}

function Help({ day, children }: { day: string; children: React.ReactNode }) {
  const { t } = useTranslation('plans')
  return (
    <details className="law">
      <summary>{t('law.title', { day: written(day) })}</summary>
      {children}
    </details>
  )
}

/** The laws that are not cited yet, each one press away. */
function Bases({ day }: { day: string }) {
  const { t } = useTranslation('plans')
  const { writing, set } = useEditing()
  const cited = writing.content.legalBases
  const missing = basesOn(day).filter((law) => !cited.some((one) => one.number === law.number || one.text.includes(law.name)))
  return (
    <ul className="plain">
      {missing.map(({ number, type, name }) => (
        <li key={number} className="row">
          {name} ({number})
          <Button size="small" onClick={() => set(['content', 'legalBases'], [...cited, { text: name, type, number, body: null, date: null }])}>
            {t('law.cite')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Who decides on what may be registered for, by the articles. */
function Articles({ day }: { day: string }) {
  const { t } = useTranslation('plans')
  const { writing } = useEditing()
  const named = (kind: 'titles' | 'forms') => {
    const chosen = new Set(writing.content.windows.flatMap((one) => one[kind]))
    return [...chosen].map((code) => ({ code, name: CATALOGUE[kind][code] ?? code, found: articleOf(kind, code, day) }))
  }
  const all = [...named('titles'), ...named('forms')]
  if (all.length === 0) return <p>{t('law.chooseFirst')}</p>
  return (
    <ul className="plain">
      {all.map(({ code, name, found }) => (
        <li key={code}>
          {name}: {found ? found.article : t('law.none')} {found?.unverified && <span className="quiet-text">({t('law.unverified')})</span>}
        </li>
      ))}
    </ul>
  )
}
