import type { ReactNode } from 'react'

/** A state in one or two words; the colour repeats what the word says. */
export function Chip({ tone = 'plain', children }: { tone?: 'plain' | 'seal' | 'gold' | 'green' | 'amber'; children: ReactNode }) {
  return <span className={`chip ${tone}`}>{children}</span>
}
