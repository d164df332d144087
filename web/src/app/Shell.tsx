import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { BellOutlined, HomeOutlined, MenuOutlined, TeamOutlined, UserOutlined } from '@ant-design/icons'
import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useMatches, useNavigate } from 'react-router'
import { catchingUp, confirmHeldWith, get, ME, whenLoggedOut } from '../shared/api/client'
import { PersonContext, rememberActing, useSession, type Person } from '../shared/api/session'
import type { Me, Session } from '../shared/api/types'
import { word } from '../shared/i18n'
import { Message } from '../shared/ui/Message'
import { ProblemView } from '../shared/ui/Problem'
import { useToast } from '../shared/ui/Toast'
import { PersonSearch } from './PersonSearch'
import { actingAssignment, areas } from './areas'
import { isPageHandle } from './routes'
import { useMedia } from './useMedia'

const ExpiredSession = lazy(async () => ({ default: (await import('./ExpiredSession')).ExpiredSession }))

/** Everything around a page: header, areas of the role, bell; on a phone a bottom bar instead. */
export function Shell({ session }: { session: Session }) {
  const { t } = useTranslation()
  const phone = useMedia('(max-width: 767px)')
  const [chosen, choose] = useState<string>()
  const toast = useToast()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const content = useRef<HTMLElement>(null)
  const me = useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      const answer = await get<Me>(ME)
      // Several roles and none chosen yet: the first one, said to the server with every request from here on.
      const held = actingAssignment(answer, session.person.id, chosen)
      if (held) rememberActing(session.person.id, held.id)
      return answer
    },
    staleTime: 60_000,
  })

  const person = useMemo<Person | undefined>(() => {
    if (!me.data) return undefined
    return {
      session,
      me: me.data,
      acting: actingAssignment(me.data, session.person.id, chosen),
      actUnder: (id) => {
        rememberActing(session.person.id, id)
        choose(id)
        // What was seen under the other role may be out of sight now.
        queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'me' })
        toast('success', t('profile.switched'))
        void navigate('/')
      },
    }
  }, [me.data, session, chosen, toast, t, navigate, queries])

  useEffect(
    () =>
      confirmHeldWith(async (id) => {
        // Many requests may ask at once: one answer serves them all.
        await queries.refetchQueries({ queryKey: ['me'] }, { cancelRefetch: false })
        return queries.getQueryData<Me>(['me'])?.assignments.some((one) => one.id === id) ?? false
      }),
    [queries],
  )
  const behind = useSyncExternalStore(catchingUp.subscribe, catchingUp.now)

  useArrival(content)
  const role = person?.acting?.role
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('nav.skip')}
      </a>
      <header className="top">
        {phone && <SideDrawer role={role} />}
        <Link to="/" className="brand" aria-label={t('nav.brand')}>
          <img src="/mark.svg" width="32" height="32" alt="" />
          {!phone && <span>{t('app.name')}</span>}
        </Link>
        {person?.acting && <Acting person={person} acting={person.acting} />}
        {!phone && <PersonSearch />}
        <Bell phone={phone} />
        {!phone && (
          <Link to="/profile" className="quiet-link">
            <UserOutlined aria-hidden /> {person?.me.person.fullName ?? session.person.name}
          </Link>
        )}
      </header>
      <div className="middle">
        {!phone && (
          <aside>
            <Areas role={role} />
          </aside>
        )}
        <main id="content" tabIndex={-1} ref={content}>
          {me.isPending && (
            <div className="page">
              <Skeleton active />
            </div>
          )}
          {me.isError && (
            <div className="page">
              <ProblemView problem={me.error} retry={() => void me.refetch()} />
            </div>
          )}
          {person && (
            <PersonContext value={person}>
              {!person.acting && (
                <div className="page tight">
                  <Message kind="info" title={t('home.noRole')} />
                </div>
              )}
              {behind && (
                <div className="page tight">
                  <Message kind="info" title={t('home.catchingUp')} />
                </div>
              )}
              <Outlet />
            </PersonContext>
          )}
        </main>
      </div>
      {phone && <BottomBar unit={person?.acting?.unit.id} />}
      <SessionWatch />
      <ScrollRestoration />
    </div>
  )
}

/** A new page names itself in the tab, and the keyboard and the screen reader begin at its top. */
function useArrival(content: React.RefObject<HTMLElement | null>) {
  const { t, i18n } = useTranslation()
  const { pathname } = useLocation()
  const handle = useMatches().map((match) => match.handle).find(isPageHandle)
  const title = handle ? t(handle.title) : undefined
  const before = useRef(pathname)
  useEffect(() => {
    document.title = title ? `${title} · ${t('app.name')}` : t('app.name')
  }, [title, t, i18n.language])
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    content.current?.focus({ preventScroll: true })
  }, [pathname, content])
}

/** For whom the work is done; who holds several roles changes it here. */
function Acting({ person, acting }: { person: Person; acting: NonNullable<Person['acting']> }) {
  const { t } = useTranslation()
  const several = person.me.assignments.length > 1
  return (
    <div className={several ? 'acting several' : 'acting'}>
      <strong>{acting.unit.name}</strong>
      <span>{word('role', acting.role)}</span>
      {several && (
        <select aria-label={t('profile.switchRole')} value={acting.id} onChange={(event) => person.actUnder(event.target.value)}>
          {person.me.assignments.map((one) => (
            <option key={one.id} value={one.id}>
              {word('role', one.role)}, {one.unit.name}
              {one.onBehalfOf ? ` (${t('profile.onBehalf')})` : ''}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

function Areas({ role, onChoose }: { role: string | undefined; onChoose?: () => void }) {
  const { t } = useTranslation()
  return (
    <nav className="areas" aria-label={t('nav.main')} onClick={onChoose}>
      {areas(role).map((group, n) => (
        <div key={n}>
          {group.title && <p id={`areas-${n}`}>{t(group.title)}</p>}
          <ul {...(group.title ? { 'aria-labelledby': `areas-${n}` } : {})}>
            {group.items.map((item) => (
              <li key={item.to}>
                <NavLink to={item.to} end={item.to === '/'}>
                  {t(item.title)}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** The areas of the role on a phone. */
function SideDrawer({ role }: { role: string | undefined }) {
  const { t } = useTranslation()
  const drawer = useRef<HTMLDialogElement>(null)
  const close = () => drawer.current?.close()
  return (
    <>
      <button type="button" className="icon" aria-label={t('common.openMenu')} onClick={() => drawer.current?.showModal()}>
        <MenuOutlined aria-hidden />
      </button>
      <dialog
        ref={drawer}
        className="drawer"
        aria-label={t('nav.main')}
        onClick={(event) => {
          if (event.target === drawer.current) close()
        }}
      >
        <div className="drawer-head">
          <span className="brand">
            <img src="/mark.svg" width="32" height="32" alt="" /> {t('app.name')}
          </span>
          <button type="button" className="quiet" onClick={close}>
            {t('common.close')}
          </button>
        </div>
        <Areas role={role} onChoose={close} />
      </dialog>
    </>
  )
}

function Bell({ phone }: { phone: boolean }) {
  const { t } = useTranslation()
  const count = useUnread()
  return (
    <Link to="/notices" className="quiet-link bell" aria-label={t('notices.bell', { count })}>
      <BellOutlined aria-hidden />
      {!phone && <span>{t('nav.notices')}</span>}
      {count > 0 && <span className="count num">{count > 99 ? '99+' : count}</span>}
    </Link>
  )
}

/** Asked every half a minute; the browser's cache answers with the ETag, so an unchanged count costs only headers. */
function useUnread(): number {
  const unread = useQuery({
    queryKey: ['notices', 'unread-count'],
    queryFn: () => get<{ unread: number }>('/api/notification/notices/unread-count'),
    refetchInterval: 30_000,
  })
  return unread.data?.unread ?? 0
}

function BottomBar({ unit }: { unit: string | undefined }) {
  const { t } = useTranslation()
  const count = useUnread()
  return (
    <nav className="bottom" aria-label={t('nav.bottom')}>
      <NavLink to="/" end>
        <HomeOutlined aria-hidden />
        {t('nav.home')}
      </NavLink>
      <NavLink to={unit ? `/units/${unit}` : '/units'}>
        <TeamOutlined aria-hidden />
        {t('nav.myUnit')}
      </NavLink>
      <NavLink to="/notices" aria-label={count > 0 ? t('notices.bell', { count }) : t('nav.notices')}>
        <span className="bell">
          <BellOutlined aria-hidden />
          {count > 0 && <span className="count num">{count > 99 ? '99+' : count}</span>}
        </span>
        {t('nav.notices')}
      </NavLink>
      <NavLink to="/profile">
        <UserOutlined aria-hidden />
        {t('nav.profile')}
      </NavLink>
    </nav>
  )
}

/** Watches for the end of the session; the window comes only when it is needed. */
function SessionWatch() {
  const { data: session, refetch } = useSession()
  const queries = useQueryClient()
  const [expired, expire] = useState<string>()
  const person = session?.person.id
  useEffect(() => whenLoggedOut(() => expire((before) => before ?? person)), [person])
  if (!expired) return null
  return (
    <Suspense>
      <ExpiredSession
        person={expired}
        goOn={async () => {
          await refetch()
          expire(undefined)
          await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
        }}
      />
    </Suspense>
  )
}
