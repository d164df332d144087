import './pledges.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import { Empty } from '../../shared/ui/Empty'
import { FormWindow } from '../../shared/ui/FormWindow'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { Message } from '../../shared/ui/Message'
import { useToast } from '../../shared/ui/Toast'
import { useSave } from '../../shared/ui/useSave'
import { Conflicts, CountTable, SealedList } from './Consolidated'
import { PLEDGE, useLive } from './api'
import { honours, type ConsolidatedRow, type Difference, type LiveView, type SealedLine } from './model'
import { sealsPlan } from './parties'

/** What has been received under a plan, what is to be looked at, and what goes up. */
export function ConsolidationPage() {
  const { id = '' } = useParams()
  const live = useLive(id)
  return <Loaded query={live}>{(view) => <Live view={view} />}</Loaded>
}

function Live({ view }: { view: LiveView }) {
  const { t } = useTranslation('pledges')
  const { acting } = usePerson()
  const [asked, ask] = useState(false)
  const changes = changed(view.difference)
  const ready = view.next === 0 ? view.rows.length > 0 : changes > 0
  return (
    <>
      <PageHead title={t('consolidationTitle', { year: view.year })} back={{ to: '/pledges', title: t('title') }} state={<span className="quiet-text num">{t('rows', { count: view.counts.rows })}</span>} hint={view.planCode}>
        {sealsPlan(acting) && (
          <Button type="primary" disabled={!ready} onClick={() => ask(true)}>
            {view.next === 0 ? t('seal') : t('sealSupplement', { n: view.next })}
          </Button>
        )}
      </PageHead>
      <Sealed plan={view.planId} />
      {view.missing.length > 0 && (
        <Message kind="warning" title={t('unitsMissing', { count: view.missing.length })}>
          <p>{view.missing.map(({ name }) => name).join('; ')}</p>
        </Message>
      )}
      {view.next > 0 && changes > 0 && <Changes difference={view.difference} />}
      <Conflicts conflicts={view.conflicts} />
      <h2>{t('counts')}</h2>
      {view.rows.length === 0 ? <Empty title={t('nothingReceived')}>{t('nothingReceivedHint')}</Empty> : <CountTable counts={view.counts} />}
      {asked && <Seal view={view} close={() => ask(false)} />}
    </>
  )
}

function changed({ added, removed, changed }: Difference): number {
  return added.length + removed.length + changed.length
}

/** What a supplement would say otherwise than what was sent. */
function Changes({ difference }: { difference: Difference }) {
  const { t } = useTranslation('pledges')
  const name = (row: ConsolidatedRow) => `${row.subject.name} (${row.unitName}): ${honours(row)}`
  return (
    <section aria-labelledby="difference">
      <h2 id="difference">{t('difference')}</h2>
      <ul>
        {difference.added.map((row) => (
          <li key={row.pledgeId}>
            <strong>{t('added')}:</strong> {name(row)}
          </li>
        ))}
        {difference.removed.map((row) => (
          <li key={row.pledgeId}>
            <strong>{t('removed')}:</strong> {name(row)}
          </li>
        ))}
        {difference.changed.map(({ before, after }) => (
          <li key={after.pledgeId}>
            <strong>{t('changedRow')}:</strong> {name(before)}. {t('now')}: {name(after)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What has gone up, with its files. */
function Sealed({ plan }: { plan: string }) {
  const { t } = useTranslation('pledges')
  const sealed = useQuery({ queryKey: ['pledges', 'sealed', plan], queryFn: () => get<SealedLine[]>(`${PLEDGE}/consolidations`, { plan }) })
  if (!sealed.data || sealed.data.length === 0) return null
  return (
    <section aria-labelledby="sealed">
      <h2 id="sealed">{t('sealed')}</h2>
      <SealedList label={t('sealed')} rows={sealed.data} />
    </section>
  )
}

function Seal({ view, close }: { view: LiveView; close: () => void }) {
  const { t } = useTranslation('pledges')
  const toast = useToast()
  const queries = useQueryClient()
  const [ids] = useState(() => ({ id: crypto.randomUUID(), key: crypto.randomUUID() }))
  const saving = useSave(() => {
    toast('success', t('sealedDone'))
    close()
    void queries.invalidateQueries({ queryKey: ['pledges'] })
  })
  return (
    <FormWindow
      {...saving.form}
      close={close}
      title={view.next === 0 ? t('seal') : t('sealSupplement', { n: view.next })}
      act={t('sealAct')}
      initial={{}}
      onFinish={() => saving.form.submit({ method: 'POST', address: `${PLEDGE}/plans/${view.planId}/consolidations`, body: { id: ids.id }, key: ids.key })}
    >
      <p>{t('beforeSeal', { count: view.counts.rows, units: view.counts.units.length })}</p>
      {view.missing.length > 0 && <p>{t('beforeSealMissing', { count: view.missing.length })}</p>}
      {view.conflicts.length > 0 && <p>{t('beforeSealConflicts', { count: view.conflicts.length })}</p>}
    </FormWindow>
  )
}
