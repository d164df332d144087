import '../pledges.css'
import './district.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { get } from '../../../shared/api/client'
import { usePerson } from '../../../shared/api/session'
import { Download } from '../../../shared/ui/Download'
import { Empty } from '../../../shared/ui/Empty'
import { FormWindow } from '../../../shared/ui/FormWindow'
import { PageHead, Part } from '../../../shared/ui/Head'
import { Message } from '../../../shared/ui/Message'
import { useToast } from '../../../shared/ui/Toast'
import { useSave } from '../../../shared/ui/useSave'
import { Titles } from '../Charts'
import { Conflicts, CountTable, SealedList } from '../Consolidated'
import { PLEDGE, useWindows } from '../api'
import type { CommuneSteps, TitleCount, YearView } from '../model'
import { sealsYear } from '../parties'
import { HeatMap } from './HeatMap'

/** The district's year: where each commune stands, what it pledges for, and what goes up. */
export function DistrictPage() {
  const { year } = useParams()
  const windows = useWindows()
  const years = [...new Set(windows.data?.items.map((one) => one.year))].sort((a, b) => b - a)
  const wanted = Number(year) || years[0]
  return (
    <div className="page">
      {wanted === undefined ? <NoYear windows={windows} /> : <Year key={wanted} year={wanted} years={years.includes(wanted) ? years : [wanted, ...years]} />}
    </div>
  )
}

function NoYear({ windows }: { windows: ReturnType<typeof useWindows> }) {
  const { t } = useTranslation('pledges')
  return <Part query={windows}>{() => <Empty title={t('noWindows')}>{t('noWindowsHint')}</Empty>}</Part>
}

function Year({ year, years }: { year: number; years: readonly number[] }) {
  const { t } = useTranslation(['district', 'pledges'])
  const navigate = useNavigate()
  const { acting } = usePerson()
  const [asked, ask] = useState(false)
  const steps = useQuery({ queryKey: ['pledges', 'year-steps', year], queryFn: () => get<CommuneSteps[]>(`${PLEDGE}/year-steps`, { year }) })
  const titles = useQuery({ queryKey: ['pledges', 'year-titles', year], queryFn: () => get<TitleCount[]>(`${PLEDGE}/year-titles`, { year }) })
  const live = useQuery({ queryKey: ['pledges', 'year-live', year], queryFn: () => get<YearView>(`${PLEDGE}/year-consolidation`, { year }) })
  const view = live.data
  const changes = view ? view.added + view.removed + view.changed : 0
  return (
    <>
      <PageHead title={t('title', { year })} back={{ to: '/pledges', title: t('pledges:title') }} hint={view?.planCode ?? undefined}>
        <Select aria-label={t('year')} value={year} options={years.map((value) => ({ value, label: value }))} onChange={(value: number) => void navigate(`/pledges/district/${value}`)} />
        <Download address={`${PLEDGE}/year-steps/file?year=${year}`} name={t('xlsx')} />
        <Button onClick={() => window.print()}>{t('print')}</Button>
        {sealsYear(acting) && view && (
          <Button type="primary" disabled={changes === 0} onClick={() => ask(true)}>
            {view.next === 0 ? t('seal') : t('sealSupplement', { n: view.next })}
          </Button>
        )}
      </PageHead>
      <h2>{t('heatmap')}</h2>
      <Part query={steps}>{(communes) => (communes.length === 0 ? <Empty title={t('noCommunes')} /> : <HeatMap communes={communes} />)}</Part>
      <h2>{t('titles')}</h2>
      <Part query={titles}>{(counts) => <Titles counts={counts} />}</Part>
      <Part query={live}>{(one) => <Live view={one} seat={acting?.unit.id} />}</Part>
      {asked && view && <Seal view={view} close={() => ask(false)} />}
    </>
  )
}

function Live({ view, seat }: { view: YearView; seat: string | undefined }) {
  const { t } = useTranslation('district')
  const sealed = useQuery({ queryKey: ['pledges', 'sealed', 'year', view.year], queryFn: () => get<YearView['packages']>(`${PLEDGE}/consolidations`, { year: view.year }) })
  const own = sealed.data?.filter((one) => one.unit.id === seat) ?? []
  return (
    <>
      <h2>{t('packages')}</h2>
      {view.missing.length > 0 && (
        <Message kind="warning" title={t('missing', { count: view.missing.length })}>
          <p>{view.missing.map(({ name }) => name).join('; ')}</p>
        </Message>
      )}
      {view.packages.length === 0 ? <Empty title={t('noPackages')}>{t('noPackagesHint')}</Empty> : <SealedList label={t('packages')} rows={view.packages} />}
      {view.conflictsInAll > view.conflicts.length && <p>{t('firstConflicts', { shown: view.conflicts.length, all: view.conflictsInAll })}</p>}
      <Conflicts conflicts={view.conflicts} />
      <h2>
        {t('consolidated')} <span className="quiet-text num">{t('rows', { count: view.counts.rows })}</span>
      </h2>
      {view.next > 0 && <p>{t('difference', { added: view.added, removed: view.removed, changed: view.changed })}</p>}
      {view.counts.rows > 0 && <CountTable counts={view.counts} />}
      {own.length > 0 && (
        <>
          <h2>{t('sent')}</h2>
          <SealedList label={t('sent')} rows={own} />
        </>
      )}
    </>
  )
}

function Seal({ view, close }: { view: YearView; close: () => void }) {
  const { t } = useTranslation('district')
  const toast = useToast()
  const queries = useQueryClient()
  const [ids] = useState(() => ({ id: crypto.randomUUID(), key: crypto.randomUUID() }))
  const saving = useSave(() => {
    toast('success', t('sealed'))
    close()
    void queries.invalidateQueries({ queryKey: ['pledges'] })
  })
  return (
    <FormWindow
      {...saving.form}
      close={close}
      title={view.next === 0 ? t('seal') : t('sealSupplement', { n: view.next })}
      act={t('seal')}
      initial={{}}
      onFinish={() => saving.form.submit({ method: 'POST', address: `${PLEDGE}/year-consolidations`, body: { id: ids.id, year: view.year }, key: ids.key })}
    >
      <p>{t('beforeSeal', { rows: view.counts.rows, units: view.counts.units.length })}</p>
      {view.missing.length > 0 && <p>{t('beforeSealMissing', { count: view.missing.length })}</p>}
    </FormWindow>
  )
}
