import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { word } from '../../shared/i18n'
import { day, dayOf, lastDay } from '../../shared/time'
import { CATALOGUE } from '../../shared/api/schema/catalogue'
import { Chip } from '../../shared/ui/Chip'
import { Rows } from '../../shared/ui/Rows'
import type { PlanView } from './model'

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

/** The plan as its readers know it: head, chapters with Roman numbers, recipients and signer. */
export function Paper({ plan }: { plan: PlanView }) {
  const { t, i18n } = useTranslation('plans')
  const { content } = plan
  const chapters = [
    { title: t('chapter.aims'), body: aims() },
    { title: t('chapter.themes'), body: themes() },
    { title: t('chapter.solutions'), body: lines(content.solutions) },
    { title: t('chapter.registration'), body: registration() },
    { title: t('part.targets'), body: targets() },
    { title: t('chapter.work'), body: work() },
  ].filter((one) => one.body)
  return (
    <article className="paper">
      <header>
        <p className="caps">{plan.unit.name}</p>
        <p className="num">{[plan.code, plan.place, plan.issueDate && day(plan.issueDate)].filter(Boolean).join(' · ')}</p>
        <p className="paper-title">{t(`kind.${plan.kind}`)}</p>
        <p className="paper-about">{plan.about}</p>
      </header>
      {content.legalBases.map((one, n) => (
        <p key={n} className="basis">
          {/^căn cứ/i.test(one.text) ? '' : 'Căn cứ '}
          {one.text}
        </p>
      ))}
      {chapters.map((one, n) => (
        <section key={one.title}>
          <h2>
            {ROMAN[n]}. {one.title}
          </h2>
          {one.body}
        </section>
      ))}
      {content.closing && <p>{content.closing}</p>}
      <footer>
        {content.recipients.length > 0 && (
          <div>
            <h3>{t('part.recipients')}</h3>
            <ul className="plain">
              {content.recipients.map((one, n) => (
                <li key={n}>- {one.text}</li>
              ))}
            </ul>
          </div>
        )}
        {content.signer && (
          <div className="signer">
            <p className="caps">{content.signer.authority}</p>
            <p className="caps">{content.signer.post}</p>
            <p>{content.signer.name}</p>
          </div>
        )}
      </footer>
    </article>
  )

  function unitOf(id: string): string | undefined {
    return plan.units.find((one) => one.id === id)?.name
  }

  function lines(texts: readonly string[]): ReactNode {
    if (texts.length === 0) return null
    return (
      <ol>
        {texts.map((text, n) => (
          <li key={n}>{text}</li>
        ))}
      </ol>
    )
  }

  function aims(): ReactNode {
    if (content.purposes.length + content.requirements.length === 0) return null
    return (
      <>
        <h3>{t('part.purposes')}</h3>
        {lines(content.purposes)}
        <h3>{t('part.requirements')}</h3>
        {lines(content.requirements)}
      </>
    )
  }

  function themes(): ReactNode {
    if (content.themes.length + content.movements.length === 0) return null
    return (
      <>
        <ol>
          {content.themes.map((one, n) => (
            <li key={n}>
              {one.name}
              {one.points.length > 0 && lines(one.points)}
            </li>
          ))}
        </ol>
        {content.movements.map((one) => (
          <div key={one.id} className="block">
            <h3>{one.name}</h3>
            <p>
              {t(`movement.${one.type}`)}
              {one.from && one.to && `, ${day(one.from)} - ${day(one.to)}`}. {one.aim} {one.participants}
            </p>
            {one.criteria.length > 0 && lines(one.criteria)}
            {one.rounds.map((round) => (
              <p key={round.id}>
                {round.name}
                {round.from && round.to && `: ${day(round.from)} - ${day(round.to)}`}
              </p>
            ))}
          </div>
        ))}
      </>
    )
  }

  function registration(): ReactNode {
    if (content.registration.length + content.windows.length === 0) return null
    return (
      <>
        {lines(content.registration)}
        {content.windows.map((one) => (
          <dl key={one.id} className="facts block">
            <dt>{t('part.windows')}</dt>
            <dd className="num">
              {[one.opens && t('window.from', { opens: dayOf(one.opens) }), one.closes && t('window.one', { closes: lastDay(one.closes) })].filter(Boolean).join(' · ')}
            </dd>
            <dt>{t('window.kinds')}</dt>
            <dd>{one.unitKinds.length > 0 ? one.unitKinds.map((kind) => word('kind', kind)).join(', ') : t('window.everybody')}</dd>
            {one.titles.length > 0 && <dt>{t('window.titles')}</dt>}
            {one.titles.length > 0 && <dd>{one.titles.map((code) => CATALOGUE.titles[code] ?? code).join(', ')}</dd>}
            {one.forms.length > 0 && <dt>{t('window.forms')}</dt>}
            {one.forms.length > 0 && <dd>{one.forms.map((code) => CATALOGUE.forms[code] ?? code).join(', ')}</dd>}
          </dl>
        ))}
      </>
    )
  }

  function targets(): ReactNode {
    if (content.targets.length + content.scoring.length === 0) return null
    const number = (value: number | null | undefined) => value?.toLocaleString(i18n.language) ?? ''
    return (
      <>
        {content.targets.length > 0 && (
          <Rows
            label={t('part.targets')}
            rowKey="id"
            rows={content.targets}
            columns={[
              { title: t('target.name'), dataIndex: 'name' },
              { title: t('target.figure'), align: 'right', render: (_, row) => row.figure != null && `${t(`target.${row.direction}`)} ${number(row.figure)} ${row.unitOfMeasure ?? ''}` },
              { title: t('target.owner'), render: (_, row) => row.ownerId && unitOf(row.ownerId) },
              { title: t('target.baseline'), align: 'right', render: (_, row) => number(row.baseline) },
              { title: t('target.due'), render: (_, row) => row.due && day(row.due) },
            ]}
          />
        )}
        {content.scoring.length > 0 && (
          <Rows
            label={t('part.scoring')}
            rowKey="id"
            rows={content.scoring}
            columns={[
              { title: t('scoring.criterion'), dataIndex: 'criterion' },
              { title: t('scoring.kind'), render: (_, row) => t(`scoring.${row.kind}`) },
              { title: t('scoring.points'), align: 'right', render: (_, row) => number(row.points) },
            ]}
          />
        )}
      </>
    )
  }

  function work(): ReactNode {
    if (content.tasks.length + content.reviews.length === 0) return null
    return (
      <>
        {content.tasks.length > 0 && (
          <Rows
            label={t('part.tasks')}
            rowKey="id"
            rows={content.tasks}
            columns={[
              { title: t('task.text'), render: (_, row) => (row.publicity ? <>{row.text} <Chip tone="plain">{t('task.publicity')}</Chip></> : row.text) },
              { title: t('task.who'), render: (_, row) => (row.unitKind ? word('kind', row.unitKind) : (row.unitId && unitOf(row.unitId)) || t('window.everybody')) },
              { title: t('task.due'), render: (_, row) => row.due && day(row.due) },
            ]}
          />
        )}
        {content.reviews.length > 0 && (
          <Rows
            label={t('part.reviews')}
            rowKey="id"
            rows={content.reviews}
            columns={[
              { title: t('review.text'), dataIndex: 'text' },
              { title: t('review.kind'), render: (_, row) => t(`review.${row.kind}`) },
              { title: t('review.due'), render: (_, row) => row.due && day(row.due) },
            ]}
          />
        )}
      </>
    )
  }
}
