import { useQuery } from '@tanstack/react-query'
import { Alert, Badge, Button, Layout, Menu, Skeleton, type MenuProps } from 'antd'
import { BellOutlined, HomeOutlined, MenuOutlined, TeamOutlined, UserOutlined } from '@ant-design/icons'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, Outlet, useLocation, useNavigate } from 'react-router'
import { get, whenLoggedOut } from '../shared/api/client'
import { PersonContext, rememberActing, useSession, type Person } from '../shared/api/session'
import type { Me, Session } from '../shared/api/types'
import { word } from '../shared/i18n'
import { ProblemView } from '../shared/ui/Problem'
import { useToast } from '../shared/ui/Toast'
import { PersonSearch } from './PersonSearch'
import { actingAssignment, areas } from './areas'
import { useMedia } from './useMedia'

const SideDrawer = lazy(async () => ({ default: (await import('./SideDrawer')).SideDrawer }))
const ExpiredSession = lazy(async () => ({ default: (await import('./ExpiredSession')).ExpiredSession }))

type MenuItems = NonNullable<MenuProps['items']>

/** Everything around a page: header, areas of the role, bell; on a phone a bottom bar instead. */
export function Shell({ session }: { session: Session }) {
  const { t } = useTranslation()
  const phone = useMedia('(max-width: 767px)')
  const [menu, openMenu] = useState(false)
  const [chosen, choose] = useState<string>()
  const me = useQuery({ queryKey: ['me'], queryFn: () => get<Me>('/api/plan/me'), staleTime: 60_000 })
  const toast = useToast()
  const navigate = useNavigate()

  const person = useMemo<Person | undefined>(() => {
    if (!me.data) return undefined
    return {
      session,
      me: me.data,
      acting: actingAssignment(me.data, session.person.id, chosen),
      actUnder: (id) => {
        rememberActing(session.person.id, id)
        choose(id)
        toast('success', t('common.saved'))
        void navigate('/')
      },
    }
  }, [me.data, session, chosen, toast, t, navigate])

  const role = person?.acting?.role
  const held = person?.acting?.id
  useEffect(() => {
    // Several roles and none chosen yet: the first one, said to the server with every write.
    if (held) rememberActing(session.person.id, held)
  }, [held, session.person.id])

  const navigation = <Areas role={role} onChoose={() => openMenu(false)} />
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip" href="#content">
        {t('nav.skip')}
      </a>
      <Layout.Header style={{ display: 'flex', alignItems: 'center', gap: 16, borderBottom: '1px solid var(--ant-color-border-secondary)' }}>
        {phone && (
          <Button type="text" icon={<MenuOutlined />} aria-label={t('common.openMenu')} onClick={() => openMenu(true)} />
        )}
        <Link to="/" className="brand">
          <img src="/mark.svg" width="28" height="28" alt="" />
          {!phone && <span>{t('app.name')}</span>}
        </Link>
        {person?.acting && !phone && (
          <Link to="/profile" style={{ lineHeight: 1.4, color: 'inherit', overflow: 'hidden' }} title={t('profile.switchRole')}>
            <div style={{ fontWeight: 500, whiteSpace: 'nowrap' }}>{person.acting.unit.name}</div>
            <div style={{ fontSize: '0.86em', color: 'var(--ant-color-text-secondary)' }}>{word('role', person.acting.role)}</div>
          </Link>
        )}
        <div style={{ flex: 1 }} />
        {!phone && <PersonSearch />}
        <Bell />
        {!phone && (
          <Link to="/profile">
            <Button type="text" icon={<UserOutlined />}>
              {session.person.name}
            </Button>
          </Link>
        )}
      </Layout.Header>
      <Layout>
        {!phone && (
          <Layout.Sider width={220} style={{ borderRight: '1px solid var(--ant-color-border-secondary)', paddingTop: 12 }}>
            {navigation}
          </Layout.Sider>
        )}
        <Layout.Content id="content" role="main" tabIndex={-1}>
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
                <div className="page" style={{ paddingBottom: 0 }}>
                  <Alert type="info" showIcon title={t('home.noRole')} />
                </div>
              )}
              <Outlet />
            </PersonContext>
          )}
        </Layout.Content>
      </Layout>
      {phone && <BottomBar unit={person?.acting?.unit.id} />}
      {menu && (
        <Suspense>
          <SideDrawer open close={() => openMenu(false)}>
            {navigation}
          </SideDrawer>
        </Suspense>
      )}
      <SessionWatch />
    </Layout>
  )
}

function Areas({ role, onChoose }: { role: string | undefined; onChoose: () => void }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const all = areas(role)
  const here = all.flatMap((group) => group.items).find((item) => item.to !== '/' && pathname.startsWith(item.to))
  return (
    <nav aria-label={t('nav.main')}>
      <Menu
        mode="inline"
        selectedKeys={[here?.to ?? (pathname === '/' ? '/' : '')]}
        style={{ border: 0 }}
        onClick={onChoose}
        items={all.flatMap((group): MenuItems => {
          const items = group.items.map((item) => ({ key: item.to, label: <Link to={item.to}>{t(item.title)}</Link> }))
          return group.title ? [{ type: 'group', key: group.title, label: t(group.title), children: items }] : items
        })}
      />
    </nav>
  )
}

function Bell() {
  const { t } = useTranslation()
  const unread = useQuery({
    queryKey: ['notices', 'unread-count'],
    queryFn: () => get<{ unread: number }>('/api/notification/notices/unread-count'),
    refetchInterval: 30_000,
  })
  const count = unread.data?.unread ?? 0
  return (
    <Link to="/notices" aria-label={t('notices.bell', { count })}>
      <Badge count={count} size="small">
        <BellOutlined style={{ fontSize: 20, color: 'var(--ant-color-text)' }} />
      </Badge>
    </Link>
  )
}

function BottomBar({ unit }: { unit: string | undefined }) {
  const { t } = useTranslation()
  return (
    <nav className="bottom" aria-label={t('nav.main')}>
      <NavLink to="/" end>
        <HomeOutlined />
        {t('nav.home')}
      </NavLink>
      <NavLink to={unit ? `/units/${unit}` : '/units'}>
        <TeamOutlined />
        {t('nav.myUnit')}
      </NavLink>
      <NavLink to="/notices">
        <BellOutlined />
        {t('nav.notices')}
      </NavLink>
      <NavLink to="/profile">
        <UserOutlined />
        {t('nav.profile')}
      </NavLink>
    </nav>
  )
}

/** Watches for the end of the session; the window comes only when it is needed. */
function SessionWatch() {
  const session = useSession()
  const [expired, expire] = useState(false)
  useEffect(() => whenLoggedOut(() => expire(true)), [])
  if (!expired) return null
  return (
    <Suspense>
      <ExpiredSession
        goOn={() => {
          expire(false)
          void session.refetch()
        }}
      />
    </Suspense>
  )
}
