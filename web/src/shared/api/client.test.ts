import { afterEach, describe, expect, it, vi } from 'vitest'
import { actAs, catchingUp, confirmHeldWith, get, ME, path, Problem, proveWith, whenLoggedOut, write } from './client'

function answer(status: number, body: unknown) {
  const fetched = vi.fn<(address: string, request: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status })),
  )
  vi.stubGlobal('fetch', fetched)
  return fetched
}

const headers = (fetched: ReturnType<typeof answer>) => fetched.mock.calls[0]?.[1].headers as Record<string, string>

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  actAs(undefined)
})

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

  it('asks the directory itself without naming an assignment', async () => {
    actAs('assignment')
    const fetched = answer(200, {})
    await get(ME)
    expect(headers(fetched)).not.toHaveProperty('X-Acting-Assignment')
  })

  it('waits for a copy of the directory that lacks a role which is held', async () => {
    vi.useFakeTimers()
    actAs('held')
    confirmHeldWith((id) => Promise.resolve(id === 'held'))
    let asked = 0
    vi.stubGlobal('fetch', () => {
      const refused = asked++ < 2
      return Promise.resolve(new Response(JSON.stringify(refused ? { code: 'assignment-not-held' } : { total: 7 }), { status: refused ? 403 : 200 }))
    })
    const answered = get<{ total: number }>('/api/notification/notices')
    await vi.advanceTimersByTimeAsync(500)
    expect(catchingUp.now()).toBe(true)
    await vi.runAllTimersAsync()
    expect(await answered).toEqual({ total: 7 })
    expect(catchingUp.now()).toBe(false)
    expect(asked).toBe(3)
  })

  it('gives up after some tries and says so in its own words', async () => {
    vi.useFakeTimers()
    actAs('held')
    confirmHeldWith(() => Promise.resolve(true))
    const fetched = answer(403, { code: 'assignment-not-held', requestId: 'r2' })
    fetched.mockImplementation(() => Promise.resolve(new Response(JSON.stringify({ code: 'assignment-not-held', requestId: 'r2' }), { status: 403 })))
    const answered = expect(get('/api/notification/notices')).rejects.toMatchObject({ code: 'catching-up', requestId: 'r2' })
    await vi.runAllTimersAsync()
    await answered
    expect(fetched).toHaveBeenCalledTimes(5)
  })

  it('does not wait for a role that the directory does not know either', async () => {
    actAs('lost')
    confirmHeldWith(() => Promise.resolve(false))
    answer(403, { code: 'assignment-not-held' })
    await expect(get('/api/notification/notices')).rejects.toMatchObject({ code: 'assignment-not-held' })
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
