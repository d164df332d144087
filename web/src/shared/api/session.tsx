import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { actAs, get, Problem, proveWith } from './client'
import type { Me, Session } from './types'

/** The session, or null when nobody is logged in. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: async () => {
      try {
        const session = await get<Session>('/bff/me')
        proveWith(session.csrf)
        actAs(actingOf(session.person.id))
        return session
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 401) return null
        throw problem
      }
    },
    staleTime: 5 * 60_000,
  })
}

export interface Person {
  session: Session
  me: Me
  /** The assignment acted under, or undefined when none is held today. */
  acting: Me['assignments'][number] | undefined
  actUnder: (assignmentId: string) => void
}

export const PersonContext = createContext<Person | undefined>(undefined)

export function usePerson(): Person {
  const person = useContext(PersonContext)
  if (!person) throw new Error('outside of the shell')
  return person
}

const key = (personId: string) => `giaouoc.acting.${personId}`

export function actingOf(personId: string): string | undefined {
  return localStorage.getItem(key(personId)) ?? undefined
}

export function rememberActing(personId: string, assignmentId: string) {
  localStorage.setItem(key(personId), assignmentId)
  actAs(assignmentId)
}

export function logIn(returnTo = location.pathname + location.search) {
  location.assign(`/bff/login?returnTo=${encodeURIComponent(returnTo)}`)
}
