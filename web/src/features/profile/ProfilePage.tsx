import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Segmented, Switch, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDisplay } from '../../app/App'
import type { Display } from '../../app/theme'
import { get, write } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Preference } from '../../shared/api/types'
import { language, speak, word, type Language } from '../../shared/i18n'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'

export function ProfilePage() {
  const { t } = useTranslation()
  const { me, acting, actUnder, session } = usePerson()
  const logOut = useMutation({
    mutationFn: () => write<{ redirect: string }>('POST', '/bff/logout'),
    onSuccess: ({ redirect }) => location.assign(redirect),
  })
  return (
    <div className="page">
      <div className="row apart">
        <h1>{me.person.fullName}</h1>
        <Button loading={logOut.isPending} onClick={() => logOut.mutate()}>
          {t('profile.logOut')}
        </Button>
      </div>
      <p className="hint">
        {me.person.email} · <code>{session.person.username}</code>
      </p>
      <h2>{t('profile.roles')}</h2>
      <ul className="plain">
        {me.assignments.map((one) => (
          <li className="task" key={one.id}>
            <div>
              <strong>{word('role', one.role)}</strong> {one.onBehalfOf && <Tag>{t('profile.onBehalf')}</Tag>}
              <p>{one.unit.name}</p>
            </div>
            {one.id === acting?.id ? (
              <Tag color="success">{t('profile.acting')}</Tag>
            ) : (
              <Button onClick={() => actUnder(one.id)}>{t('profile.use')}</Button>
            )}
          </li>
        ))}
      </ul>
      <DisplaySection />
      <MailSection />
    </div>
  )
}

function DisplaySection() {
  const { t } = useTranslation()
  const { value, change } = useDisplay()
  return (
    <>
      <h2>{t('profile.display')}</h2>
      <dl className="facts">
        <dt>{t('profile.language')}</dt>
        <dd>
          <Segmented<Language>
            aria-label={t('profile.language')}
            value={language()}
            options={[
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(chosen) => void speak(chosen)}
          />
        </dd>
        <dt>{t('profile.theme')}</dt>
        <dd>
          <Segmented<Display['theme']>
            aria-label={t('profile.theme')}
            value={value.theme}
            options={[
              { value: 'light', label: t('profile.light') },
              { value: 'dark', label: t('profile.dark') },
              { value: 'auto', label: t('profile.auto') },
            ]}
            onChange={(theme) => change({ ...value, theme })}
          />
        </dd>
        <dt id="large">{t('profile.large')}</dt>
        <dd>
          <Switch aria-labelledby="large" checked={value.large} onChange={(large) => change({ ...value, large })} />
        </dd>
      </dl>
    </>
  )
}

function MailSection() {
  const { t } = useTranslation()
  const toast = useToast()
  const text = useProblemText()
  const queries = useQueryClient()
  const preference = useQuery({
    queryKey: ['preferences'],
    queryFn: () => get<Preference>('/api/notification/preferences'),
  })
  const save = useMutation({
    mutationFn: (wanted: Preference) => write<Preference>('PUT', '/api/notification/preferences', wanted),
    onSuccess: (saved) => {
      queries.setQueryData(['preferences'], saved)
      toast('success', t('common.saved'))
    },
    onError: (problem) => toast('error', text(problem)),
  })
  const held = preference.data
  if (!held) return null
  return (
    <>
      <h2 id="mail">{t('profile.mail')}</h2>
      <p className="hint">{t('profile.mailHint')}</p>
      <Switch
        aria-labelledby="mail"
        checked={held.email}
        loading={save.isPending}
        onChange={(email) => save.mutate({ ...held, email })}
      />
    </>
  )
}
