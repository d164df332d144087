// The only place that talks to the gateway. The browser holds no token: the session cookie is out of our reach.
import { language } from '../i18n/language'

export interface FieldError {
  field: string
  code: string
  message: string
}

/** An answer of RFC 9457; its detail is written for the reader. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly requestId: string | undefined,
    readonly errors: FieldError[],
    /** The whole answer: a stale version brings the present one with it. */
    readonly body: unknown = undefined,
  ) {
    super(detail)
  }
}

let csrf: { header: string; token: string } | undefined
let acting: string | undefined
let onLoggedOut: (() => void) | undefined
let renewProof: (() => Promise<void>) | undefined
let isHeld: ((assignmentId: string) => Promise<boolean>) | undefined

/** Who I am and which assignments I hold, in the directory's own words. */
export const ME = '/api/plan/me'

/** How long a service's copy of the directory is waited for, try by try. */
const PATIENCE = [1_000, 2_000, 4_000, 8_000]

export function proveWith(value: { header: string; token: string }) {
  csrf = value
}

/** The assignment that everything is done under from now on. */
export function actAs(assignmentId: string | undefined) {
  acting = assignmentId
}

/** How to come by the proof of the present session. */
export function renewProofWith(renew: () => Promise<void>) {
  renewProof = renew
}

/** How to learn from the directory whether an assignment is held. */
export function confirmHeldWith(confirm: (assignmentId: string) => Promise<boolean>) {
  isHeld = confirm
}

let behind = 0
const listeners = new Set<() => void>()

function wait(change: 1 | -1) {
  behind += change
  listeners.forEach((changed) => changed())
}

/** Whether some request waits for a copy of the directory to catch up. */
export const catchingUp = {
  now: () => behind > 0,
  subscribe: (changed: () => void) => {
    listeners.add(changed)
    return () => void listeners.delete(changed)
  },
}

export function whenLoggedOut(listener: () => void) {
  onLoggedOut = listener
}

type Query = Record<string, string | number | undefined>

export function path(base: string, query: Query = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return text ? `${base}?${text}` : base
}

export async function get<T>(address: string, query: Query = {}): Promise<T> {
  return read<T>(await ask('GET', path(address, query)))
}

/** Changes something; whoever may send it twice gives it a key, so that the second time changes nothing. */
export async function write<T = void>(method: 'POST' | 'PUT' | 'DELETE', address: string, body?: unknown, key?: string): Promise<T> {
  return read<T>(await ask(method, address, body, key))
}

/** Fetches a file under the role in use, which a plain link cannot name, and hands it to the browser to keep. */
export async function download(address: string, query: Query = {}): Promise<void> {
  const response = await ask('GET', path(address, query))
  const name = fileName(response.headers.get('Content-Disposition') ?? '')
  const url = URL.createObjectURL(await response.blob())
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

/** RFC 6266: the name in letters of ours comes beside one for old programs. */
function fileName(disposition: string): string {
  const whole = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return whole ? decodeURIComponent(whole) : (/filename="?([^";]+)/.exec(disposition)?.[1] ?? 'giao-uoc')
}

async function ask(method: string, address: string, body?: unknown, key?: string): Promise<Response> {
  try {
    return await askOnce(method, address, body, key)
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    // Another tab has logged in anew: the proof is another one now. A refused write has done nothing.
    if (problem.code === 'csrf' && renewProof) {
      await renewProof()
      return askOnce(method, address, body, key)
    }
    if (problem.code === NOT_HELD && acting && (await isHeld?.(acting))) return askAgain(problem, () => askOnce(method, address, body, key))
    throw problem
  }
}

const NOT_HELD = 'assignment-not-held'

/** The directory says that the role is held: this service has not heard it yet, as in the first seconds after a start. */
async function askAgain(first: Problem, again: () => Promise<Response>): Promise<Response> {
  wait(1)
  try {
    for (const pause of PATIENCE) {
      await new Promise((done) => setTimeout(done, pause))
      try {
        return await again()
      } catch (problem) {
        if (!(problem instanceof Problem && problem.code === NOT_HELD)) throw problem
      }
    }
    throw new Problem(first.status, 'catching-up', '', first.requestId, [])
  } finally {
    wait(-1)
  }
}

async function askOnce(method: string, address: string, body?: unknown, key?: string): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, */*', 'Accept-Language': language() }
  // A choice that is out of date must not keep the directory from saying so.
  if (acting && address !== ME) headers['X-Acting-Assignment'] = acting
  if (key) headers['Idempotency-Key'] = key
  if (method !== 'GET' && csrf) headers[csrf.header] = csrf.token
  // The browser itself names the type of a form, with its boundary.
  if (body !== undefined && !(body instanceof FormData)) headers['Content-Type'] = 'application/json'
  const request: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) request.body = body instanceof FormData ? body : JSON.stringify(body)
  let response: Response
  try {
    response = await fetch(address, request)
  } catch {
    throw new Problem(0, 'offline', '', undefined, [])
  }
  if (response.ok) return response
  const problem = await problemOf(response)
  if (problem.status === 401 && !address.startsWith('/bff/')) onLoggedOut?.()
  throw problem
}

export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<Problem>
    return new Problem(response.status, body.code ?? 'unexpected', body.detail ?? '', body.requestId, body.errors ?? [], body)
  } catch {
    return new Problem(response.status, 'unexpected', '', response.headers.get('X-Request-Id') ?? undefined, [])
  }
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}
