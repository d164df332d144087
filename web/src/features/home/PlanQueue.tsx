import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Page, PlanRow, Role } from '../../shared/api/types'

type Step = 'DRAFT' | 'CHECKED' | 'RETURNED' | 'WAITING_APPROVAL' | 'WAITING_SIGNATURE' | 'SIGNED'

/** What waits for whom; a head without an office does all of it, but sees his own drafts only. */
const OWN: Partial<Record<Role, Step[]>> = {
  'commune-officer': ['RETURNED', 'DRAFT', 'CHECKED'],
  'district-officer': ['RETURNED', 'DRAFT', 'CHECKED'],
  'commune-leader': ['WAITING_SIGNATURE'],
  'district-leader': ['WAITING_SIGNATURE'],
  'unit-head': ['RETURNED', 'DRAFT', 'CHECKED', 'WAITING_SIGNATURE', 'SIGNED'],
  clerk: ['SIGNED'],
}

/** Officers also approve what the units below derive. */
const BELOW: Partial<Record<Role, Step[]>> = {
  'commune-officer': ['WAITING_APPROVAL'],
  'district-officer': ['WAITING_APPROVAL'],
}

const SHOWN = 20

/** Plans that wait for the role in use. */
export function usePlanQueue() {
  const { acting } = usePerson()
  const role = acting?.role as Role | undefined
  const own = role && OWN[role]
  const below = role && BELOW[role]
  return useQuery({
    queryKey: ['plans', 'queue', acting?.id],
    queryFn: async () => {
      const ask = (states: Step[] | undefined, unit?: string) =>
        states ? get<Page<PlanRow>>('/api/plan/plans', { state: states.join(','), unit, size: SHOWN }).then(({ items }) => items) : []
      return (await Promise.all([ask(below), ask(own, acting?.unit.id)])).flat()
    },
    enabled: own !== undefined || below !== undefined,
  })
}

/** Each of them with the one button that goes on with it. */
export function PlanQueue({ plans }: { plans: readonly PlanRow[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">
        {t('home.plans')} <span className="quiet-text num">({plans.length})</span>
      </h2>
      <ul className="plain">
        {plans.map((one) => (
          <li key={`${one.id} ${one.edition}`}>
            <article className="task unread">
              <div className="grow">
                <h3>{one.about}</h3>
                <p className="when">{one.unit.name}</p>
              </div>
              <Link className="button" to={isWritten(one.state) ? `/plans/${one.id}/edit` : `/plans/${one.id}`}>
                {t(`home.planStep.${stepOf(one)}`)}
              </Link>
            </article>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A sub-plan goes up before it is signed. */
function stepOf({ state, kind }: PlanRow): Step | 'CHECKED_SUB' {
  return state === 'CHECKED' && kind === 'SUB_PLAN' ? 'CHECKED_SUB' : (state as Step)
}

function isWritten(state: PlanRow['state']): boolean {
  return state === 'DRAFT' || state === 'RETURNED'
}
