import './plans.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import { day, moment } from '../../shared/time'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { Message } from '../../shared/ui/Message'
import { Actions } from './Actions'
import { Derive } from './Derive'
import { Download } from '../../shared/ui/Download'
import { FindingList } from './FindingList'
import { Paper } from './Paper'
import { StateChip } from './StateChip'
import { Windows } from './Windows'
import { PLANS, usePlan } from './api'
import { isOpen, type EditionRow, type PlanView } from './model'
import { drafts } from './parties'

/** One plan, as its readers see it; who makes it also finds the next step. */
export function PlanPage() {
  const { id = '' } = useParams()
  const [parameters] = useSearchParams()
  const edition = parameters.get('edition') ?? undefined
  return <Edition key={`${id} ${edition}`} id={id} edition={edition} />
}

function Edition({ id, edition }: { id: string; edition: string | undefined }) {
  const plan = usePlan(id, edition)
  return <Loaded query={plan}>{(one) => <Plan key={`${one.id} ${one.edition} ${one.state}`} plan={one} />}</Loaded>
}

function Plan({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('plans')
  const { me, acting } = usePerson()
  const own = acting?.unit.id === plan.unit.id
  const mayDerive = plan.state === 'ISSUED' && drafts(acting) && !own
  return (
    <>
      <PageHead
        title={plan.about}
        back={{ to: '/plans', title: t('title') }}
        state={<StateChip state={plan.state} />}
      >
        {plan.state === 'ISSUED' && own && acting?.role !== 'publicist' && <Link to={`/plans/${plan.id}/board`}>{t('board.open')}</Link>}
        {(plan.state === 'ISSUED' || plan.state === 'CLOSED') && own && drafts(acting) && <Derive plan={plan} road="copy" label={t('copy')} year={plan.year + 1} />}
        {mayDerive && <Derive plan={plan} road="sub-plan" label={t('derive')} />}
        <Actions plan={plan} />
      </PageHead>
      {plan.remark && (
        <Message kind="warning" title={plan.state === 'REVOKED' ? t('revoked') : t('remark')}>
          <p>{plan.remark}</p>
        </Message>
      )}
      <Windows windows={plan.content.windows} now={me.businessNow} open={plan.state === 'ISSUED'} />
      <div className="beside">
        <Paper plan={plan} />
        <aside className="side noprint" aria-label={t('general')}>
          <Facts plan={plan} />
          {plan.findings.length > 0 && plan.findings.some(isOpen) && (
            <section>
              <h2>{t('findings')}</h2>
              {plan.state === 'CHECKED' && plan.findings.some((one) => one.severity === 'ERROR') && <p>{t('errorsFirst')}</p>}
              <FindingList findings={plan.findings} />
            </section>
          )}
          <Editions plan={plan} />
        </aside>
      </div>
    </>
  )
}

function Facts({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('plans')
  return (
    <dl className="facts">
      <dt>{t('unit')}</dt>
      <dd>
        <Link to={`/units/${plan.unit.id}`}>{plan.unit.name}</Link>
      </dd>
      <dt>{t('number')}</dt>
      <dd className="num">{plan.code ?? t('noNumber')}</dd>
      {plan.issueDate && (
        <>
          <dt>{t('issuedOn')}</dt>
          <dd className="num">{day(plan.issueDate)}</dd>
        </>
      )}
      {plan.signedBy && plan.signedAt && (
        <>
          <dt>{t('signedBy')}</dt>
          <dd className="num">{t('signedText', { name: plan.signedBy, at: moment(plan.signedAt) })}</dd>
        </>
      )}
      {plan.parentPlanId && (
        <>
          <dt>{t('derived')}</dt>
          <dd>
            <Link to={`/plans/${plan.parentPlanId}`}>{t('parent')}</Link>
            <br />
            <Link to={`/plans/${plan.id}/parent-difference`}>{t('parentDifference')}</Link>
          </dd>
        </>
      )}
      <dt>{t('paper')}</dt>
      <dd>
        <Link to={`/plans/${plan.id}/paper?edition=${plan.edition}`}>{t('preview')}</Link>
        <br />
        <Download address={`${PLANS}/${plan.id}/paper?edition=${plan.edition}&format=DOCX`} name={t('paperWord')} />
        <br />
        <Download address={`${PLANS}/${plan.id}/paper?edition=${plan.edition}&format=PDF`} name={t('paperPdf')} />
      </dd>
      {plan.openToPublic && plan.state === 'ISSUED' && (
        <>
          <dt>{t('openToPublic')}</dt>
          <dd>
            <Link to={`/public/plans/${plan.id}`}>{t('public.address')}</Link>
          </dd>
        </>
      )}
      {plan.file && (
        <>
          <dt>{t('attached')}</dt>
          <dd>
            <Download address={`${PLANS}/${plan.id}/file?edition=${plan.edition}`} name={plan.file.name} />
            <br />
            <code>{plan.file.sha256.slice(0, 16)}</code>
          </dd>
        </>
      )}
    </dl>
  )
}

/** The editions of a plan with more than one, and what they say otherwise. */
function Editions({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('plans')
  const editions = useQuery({
    queryKey: ['plans', plan.id, 'editions'],
    queryFn: () => get<EditionRow[]>(`${PLANS}/${plan.id}/editions`),
  })
  if (!editions.data || editions.data.length < 2) return null
  return (
    <section>
      <h2>{t('editions')}</h2>
      <ol className="timeline">
        {editions.data.map((one) => (
          <li key={one.edition} aria-current={one.edition === plan.edition}>
            <Link to={`/plans/${plan.id}?edition=${one.edition}`}>{t('edition', { n: one.edition })}</Link> <StateChip state={one.state} />
            <div className="quiet-text num">{[one.code, one.issueDate && day(one.issueDate)].filter(Boolean).join(', ')}</div>
          </li>
        ))}
      </ol>
      <Link to={`/plans/${plan.id}/difference`}>{t('difference')}</Link>
    </section>
  )
}
