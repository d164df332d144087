import { afterEach, describe, expect, it, vi } from 'vitest'
import { actAs, get, path, Problem, proveWith, whenLoggedOut, write } from './client'

function answer(status: number, body: unknown) {
  const fetched = vi.fn<(address: string, request: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status })),
  )
  vi.stubGlobal('fetch', fetched)
  return fetched
}

const headers = (fetched: ReturnType<typeof answer>) => fetched.mock.calls[0]?.[1].headers as Record<string, string>

afterEach(() => vi.unstubAllGlobals())

describe('client', () => {
  it('leaves out what is not asked for', () => {
    expect(path('/api/plan/people', { q: 'Hồ Thị', role: undefined, unit: '', page: 0 })).toBe('/api/plan/people?q=H%E1%BB%93+Th%E1%BB%8B&page=0')
  })

  it('says under which assignment it acts, and proves a write', async () => {
    proveWith({ header: 'X-CSRF-TOKEN', token: 'secret' })
    actAs('assignment')
    const fetched = answer(204, undefined)
    await write('POST', '/api/notification/notices/read-all')
    expect(headers(fetched)).toMatchObject({ 'X-Acting-Assignment': 'assignment', 'X-CSRF-TOKEN': 'secret' })
  })

  it('sends no proof with a read', async () => {
    proveWith({ header: 'X-CSRF-TOKEN', token: 'secret' })
    const fetched = answer(200, {})
    await get('/api/plan/me')
    expect(headers(fetched)).not.toHaveProperty('X-CSRF-TOKEN')
  })

  it('keeps the words of a problem', async () => {
    answer(422, { code: 'code-taken', detail: 'Mã đang dùng.', requestId: 'r1', errors: [] })
    await expect(write('POST', '/api/plan/units', {})).rejects.toMatchObject({ status: 422, code: 'code-taken', detail: 'Mã đang dùng.', requestId: 'r1' })
  })

  it('tells an answer that is no problem document from none at all', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })))
    await expect(get('/api/plan/me')).rejects.toMatchObject({ status: 502, code: 'unexpected' })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    await expect(get('/api/plan/me')).rejects.toMatchObject({ status: 0, code: 'offline' })
  })

  it('notices the end of the session, but not that nobody is logged in yet', async () => {
    const ended = vi.fn()
    whenLoggedOut(ended)
    answer(401, { code: 'not-logged-in' })
    await expect(get('/bff/me')).rejects.toBeInstanceOf(Problem)
    expect(ended).not.toHaveBeenCalled()
    answer(401, { code: 'not-logged-in' })
    await expect(get('/api/plan/me')).rejects.toBeInstanceOf(Problem)
    expect(ended).toHaveBeenCalledOnce()
  })
})
