import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Segmented, Skeleton, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDisplay } from '../../app/App'
import type { Display } from '../../app/theme'
import { get, write } from '../../shared/api/client'
import { logOut, usePerson } from '../../shared/api/session'
import type { Preference } from '../../shared/api/types'
import { sharedDevice } from '../../shared/draft/device'
import { language, speak, word, type Language } from '../../shared/i18n'
import { Chip } from '../../shared/ui/Chip'
import { ProblemView, useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'

export function ProfilePage() {
  const { t } = useTranslation()
  const { me, acting, actUnder, session } = usePerson()
  const toast = useToast()
  const text = useProblemText()
  const leave = useMutation({ mutationFn: logOut, onError: (problem) => toast('error', text(problem)) })
  return (
    <div className="page narrow">
      <div className="row apart">
        <h1>{me.person.fullName}</h1>
        <Button loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('profile.logOut')}
        </Button>
      </div>
      <p className="hint">
        {t('people.username')}: <code>{session.person.username}</code>
        {me.person.email && <> · {me.person.email}</>}
        {me.person.phone && <> · {me.person.phone}</>}
      </p>
      <section aria-labelledby="roles">
        <h2 id="roles">{t('profile.roles')}</h2>
        <p className="hint">{t('profile.rolesHint')}</p>
        <ul className="plain">
          {me.assignments.map((one) => (
            <li className="task" key={one.id}>
              <div className="grow">
                <h3>{one.unit.name}</h3>
                <p className="when">
                  {word('role', one.role)} {one.onBehalfOf && <Chip>{t('profile.onBehalf')}</Chip>}
                </p>
              </div>
              {one.id === acting?.id ? (
                <Chip tone="gold">{t('profile.acting')}</Chip>
              ) : (
                <Button onClick={() => actUnder(one.id)}>{t('profile.use')}</Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <DisplaySection />
      <MailSection />
    </div>
  )
}

function DisplaySection() {
  const { t } = useTranslation()
  const { value, change } = useDisplay()
  const [shared, setShared] = useState(sharedDevice.is)
  const mail = usePreference()
  return (
    <section aria-labelledby="display">
      <h2 id="display">{t('profile.display')}</h2>
      <div className="settings">
        <div>
          <strong>{t('profile.language')}</strong>
          <Segmented<Language>
            aria-label={t('profile.language')}
            value={language()}
            options={[
              { value: 'vi', label: <span lang="vi">Tiếng Việt</span> },
              { value: 'en', label: <span lang="en">English</span> },
            ]}
            onChange={(chosen) => {
              void speak(chosen)
              // The mails follow the page's language.
              if (mail.held) mail.save({ ...mail.held, language: chosen })
            }}
          />
        </div>
        <div>
          <strong>{t('profile.theme')}</strong>
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
        </div>
        <div>
          <span>
            <strong id="large">{t('profile.large')}</strong>
            <span className="quiet-text" id="large-hint">
              {t('profile.largeHint')}
            </span>
          </span>
          <Switch
            aria-labelledby="large"
            aria-describedby="large-hint"
            checked={value.large}
            onChange={(large) => change({ ...value, large })}
          />
        </div>
        <div>
          <span>
            <strong id="shared">{t('profile.shared')}</strong>
            <span className="quiet-text" id="shared-hint">
              {t('profile.sharedHint')}
            </span>
          </span>
          <Switch
            aria-labelledby="shared"
            aria-describedby="shared-hint"
            checked={shared}
            onChange={(next) => {
              sharedDevice.set(next)
              setShared(next)
            }}
          />
        </div>
      </div>
    </section>
  )
}

function usePreference() {
  const { t } = useTranslation()
  const toast = useToast()
  const text = useProblemText()
  const queries = useQueryClient()
  const query = useQuery({ queryKey: ['preferences'], queryFn: () => get<Preference>('/api/notification/preferences') })
  const save = useMutation({
    mutationFn: (wanted: Preference) => write<Preference>('PUT', '/api/notification/preferences', wanted),
    onSuccess: (saved) => {
      queries.setQueryData(['preferences'], saved)
      toast('success', t('common.saved'))
    },
    onError: (problem) => toast('error', text(problem)),
  })
  return { query, held: query.data, save: save.mutate, saving: save.isPending }
}

function MailSection() {
  const { t } = useTranslation()
  const { query, held, save, saving } = usePreference()
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">{t('profile.mail')}</h2>
      {query.isPending && <Skeleton active paragraph={{ rows: 1 }} />}
      {query.isError && <ProblemView problem={query.error} retry={() => void query.refetch()} />}
      {held && (
        <div className="settings">
          <div>
            <span>
              <strong id="mail-on">{t('profile.mailOn')}</strong>
              <span className="quiet-text" id="mail-hint">
                {t('profile.mailHint')}
              </span>
            </span>
            <Switch
              aria-labelledby="mail-on"
              aria-describedby="mail-hint"
              checked={held.email}
              loading={saving}
              onChange={(email) => save({ ...held, email })}
            />
          </div>
        </div>
      )}
    </section>
  )
}
