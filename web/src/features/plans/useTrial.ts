import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { write } from '../../shared/api/client'
import { PLANS } from './api'
import { at, same, way, whole, writingOf, type Finding, type PlanView, type Writing } from './model'

/** After the last letter. */
const PAUSE = 800

/** What was looked at, and what was found in it. */
interface Looked {
  of: Writing
  findings: readonly Finding[]
}

interface Trial {
  findings: readonly Finding[]
  /** Whether the value that a finding speaks of is still as it was looked at. */
  stands: (finding: Finding) => boolean
}

/**
 * What the check finds in what is being written, a moment after it was written; nothing of it is kept. As long as the
 * words are those of the last check, its word holds.
 */
export function useTrial(plan: PlanView, mine: Writing): Trial {
  const [tried, settle] = useState(mine)
  useEffect(() => {
    const timer = setTimeout(() => settle(mine), PAUSE)
    return () => clearTimeout(timer)
  }, [mine])
  const held = useHeld(plan)
  const checked = held !== undefined && same(tried, held.of)
  const trial = useQuery({
    queryKey: ['trial', plan.id, plan.edition, tried],
    queryFn: async (): Promise<Looked> => ({ of: tried, findings: await write<Finding[]>('POST', `${PLANS}/${plan.id}/trial`, { version: plan.version, ...whole(tried) }) }),
    enabled: !checked && tried.about.trim() !== '',
    // Until the answer is there, what was found before stands, but for the values that have changed since.
    placeholderData: (before: Looked | undefined) => before ?? held,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  const { of, findings: found }: { of?: Writing; findings: readonly Finding[] } = (checked ? held : trial.data) ?? { findings: plan.findings }
  const findings = useMemo(() => answered(found, plan.findings), [found, plan.findings])
  return { findings, stands: ({ path }) => of !== undefined && same(at(of, way(path)), at(mine, way(path))) }
}

/** What the last check of the server found, and in which words; both outlive the first letter that is typed. */
function useHeld(plan: PlanView): Looked | undefined {
  const [held, hold] = useState<{ plan: PlanView; looked: Looked | undefined }>()
  if (held?.plan === plan) return held.looked
  const looked = plan.state === 'CHECKED' ? { of: writingOf(plan), findings: plan.findings } : held?.looked
  hold({ plan, looked })
  return looked
}

/** What was found, with the answers that the plan holds by now. */
export function answered(found: readonly Finding[], held: readonly Finding[]): readonly Finding[] {
  if (found === held) return found
  const answers = new Map(held.map(({ key, answer }) => [key, answer ?? null]))
  return found.map((one) => ({ ...one, answer: answers.get(one.key) ?? one.answer ?? null }))
}
