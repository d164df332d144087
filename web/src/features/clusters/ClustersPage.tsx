import './clusters.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { get, write } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import { day, isoDay } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { PageHead, Part } from '../../shared/ui/Head'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { ClusterChip } from './State'
import { EMPTY, PLEDGE, type ClusterLine, type ClusterPledgeRef } from './model'

/** The clusters and blocks of my unit in a year, and what they have promised one another. */
export function ClusterPledgesPage() {
  const { t } = useTranslation('clusters')
  const { me } = usePerson()
  const now = Number(isoDay(me.businessNow).slice(0, 4))
  const [year, setYear] = useState(now)
  const clusters = useQuery({ queryKey: ['cluster-pledges', year], queryFn: () => get<ClusterLine[]>(`${PLEDGE}/clusters`, { year }) })
  return (
    <div className="page">
      <PageHead title={t('title')} hint={t('hint')}>
        <Select
          aria-label={t('year')}
          value={year}
          options={[now + 1, now, now - 1, now - 2].map((value) => ({ value, label: t('ofYear', { year: value }) }))}
          onChange={setYear}
        />
      </PageHead>
      <Part query={clusters}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty title={t('none')}>{t('noneHint')}</Empty>
          ) : (
            <ul className="plain cluster-list">
              {lines.map((line) => (
                <Line key={line.clusterId} line={line} />
              ))}
            </ul>
          )
        }
      </Part>
    </div>
  )
}

function Line({ line }: { line: ClusterLine }) {
  const { t } = useTranslation('clusters')
  const { pledge } = line
  return (
    <li className="cluster-card">
      <h2>{pledge ? <Link to={`/cluster-pledges/${pledge.id}`}>{line.name}</Link> : line.name}</h2>
      <p className="quiet-text">
        {t('members', { count: line.members })} · {line.lead ? t('ledBy', { unit: line.lead.name, year: line.year }) : t('nobodyLeads', { year: line.year })}
      </p>
      {pledge ? (
        <p>
          <ClusterChip state={pledge.state} />{' '}
          {pledge.signatories > 0 && <span className="num">{t('signedOf', { signed: pledge.signed, of: pledge.signatories })}</span>}
          {pledge.state === 'OPEN' && pledge.signBy && <span className="num">{t('signByDay', { day: day(pledge.signBy) })}</span>}
        </p>
      ) : (
        <p>{t(line.leads ? 'notYetMine' : 'notYet', { year: line.year })}</p>
      )}
      {pledge?.awaitsMe && (
        <Link className="button" to={`/cluster-pledges/${pledge.id}`}>
          {t('readAndSign')}
        </Link>
      )}
      {!pledge && line.leads && <Begin line={line} />}
    </li>
  )
}

function Begin({ line }: { line: ClusterLine }) {
  const { t } = useTranslation('clusters')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const toast = useToast()
  const text = useProblemText()
  // Drawn once, so that a second press begins the same.
  const [id] = useState(() => crypto.randomUUID())
  const beginning = useMutation({
    mutationFn: () => write<ClusterPledgeRef>('POST', `${PLEDGE}/cluster-pledges`, { id, clusterId: line.clusterId, year: line.year, content: EMPTY }, `begin:${id}`),
    onSuccess: (begun) => {
      void queries.invalidateQueries({ queryKey: ['cluster-pledges'] })
      void navigate(`/cluster-pledges/${begun.id}`)
    },
    onError: (problem) => toast('error', text(problem)),
  })
  return (
    <Button type="primary" loading={beginning.isPending} onClick={() => beginning.mutate()}>
      {t('begin', { year: line.year })}
    </Button>
  )
}
