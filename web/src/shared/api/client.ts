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
  ) {
    super(detail)
  }
}

let csrf: { header: string; token: string } | undefined
let acting: string | undefined
let onLoggedOut: (() => void) | undefined
let renewProof: (() => Promise<void>) | undefined

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

export async function write<T = void>(method: 'POST' | 'PUT', address: string, body?: unknown): Promise<T> {
  return read<T>(await ask(method, address, body))
}

async function ask(method: string, address: string, body?: unknown): Promise<Response> {
  try {
    return await askOnce(method, address, body)
  } catch (problem) {
    // Another tab has logged in anew: the proof is another one now. A refused write has done nothing.
    if (!(problem instanceof Problem && problem.code === 'csrf' && renewProof)) throw problem
    await renewProof()
    return askOnce(method, address, body)
  }
}

async function askOnce(method: string, address: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language() }
  if (acting) headers['X-Acting-Assignment'] = acting
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
    return new Problem(response.status, body.code ?? 'unexpected', body.detail ?? '', body.requestId, body.errors ?? [])
  } catch {
    return new Problem(response.status, 'unexpected', '', response.headers.get('X-Request-Id') ?? undefined, [])
  }
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}
