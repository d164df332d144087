import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { actAs, get, path, Problem, proveWith, renewProofWith, write } from './client'
import { lockDrafts, unlockDrafts } from '../draft/device'
import { language } from '../i18n/language'
import type { Me, Session } from './types'

renewProofWith(async () => proveWith((await get<Session>('/bff/me')).csrf))

/** The session, or null when nobody is logged in. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: async () => {
      try {
        const session = await get<Session>('/bff/me')
        proveWith(session.csrf)
        await unlockDrafts(session.person.id, session.draftKey)
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

/** This tab's choice, or else the last one made on this device: two tabs may act under two roles. */
export function actingOf(personId: string): string | undefined {
  return sessionStorage.getItem(key(personId)) ?? localStorage.getItem(key(personId)) ?? undefined
}

export function rememberActing(personId: string, assignmentId: string) {
  sessionStorage.setItem(key(personId), assignmentId)
  localStorage.setItem(key(personId), assignmentId)
  actAs(assignmentId)
}

/** Leaves the page for the login and comes back to the address; with stepUp also who is logged in gives the password again. */
export function logIn(returnTo: string, username?: string, stepUp = false) {
  location.assign(path('/bff/login', { returnTo, loginHint: username, language: language(), stepUp: stepUp ? 'true' : undefined }))
}

/** Ends the session here and at the login server, then shows the door. */
export async function logOut() {
  const { location: next } = await write<{ location: string }>('POST', '/bff/logout')
  sessionStorage.clear()
  lockDrafts()
  location.assign(next === '/' ? '/?logged-out' : next)
}
