import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { write } from '../../shared/api/client'
import { PLANS } from './api'
import { at, same, way, whole, writingOf, type Finding, type PlanView, type Writing } from './model'

/** After the last letter. */
const PAUSE = 800

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
  const checked = plan.state === 'CHECKED' && same(tried, writingOf(plan))
  const trial = useQuery({
    queryKey: ['trial', plan.id, plan.edition, tried],
    queryFn: async () => ({ of: tried, findings: await write<Finding[]>('POST', `${PLANS}/${plan.id}/trial`, { version: plan.version, ...whole(tried) }) }),
    enabled: !checked && tried.about.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  const { of, findings: found } = !checked && trial.data ? trial.data : { of: checked ? tried : undefined, findings: plan.findings }
  const findings = useMemo(() => answered(found, plan.findings), [found, plan.findings])
  return { findings, stands: ({ path }) => of !== undefined && same(at(of, way(path)), at(mine, way(path))) }
}

/** What was found, with the answers that the plan holds by now. */
export function answered(found: readonly Finding[], held: readonly Finding[]): readonly Finding[] {
  if (found === held) return found
  const answers = new Map(held.map(({ key, answer }) => [key, answer ?? null]))
  return found.map((one) => ({ ...one, answer: answers.get(one.key) ?? one.answer ?? null }))
}
