import './clusters.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { get, Problem, write } from '../../shared/api/client'
import { word } from '../../shared/i18n'
import { usePerson } from '../../shared/api/session'
import { day, moment } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Download } from '../../shared/ui/Download'
import { FormWindow } from '../../shared/ui/FormWindow'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { Rows } from '../../shared/ui/Rows'
import { useToast } from '../../shared/ui/Toast'
import { Editor } from './Editor'
import { Scores } from './Scores'
import { ClusterChip } from './State'
import { PLEDGE, type Act, type ClusterPledge, type Signatory } from './model'

const FORMATS = ['PDF', 'DOCX'] as const

/** One pledge of a cluster: written by the lead, then read and signed by each unit. */
export function ClusterPledgePage() {
  const { id = '' } = useParams()
  const pledge = useQuery({
    queryKey: ['cluster-pledges', 'one', id],
    queryFn: () => get<ClusterPledge>(`${PLEDGE}/cluster-pledges/${id}`),
    refetchOnMount: 'always',
  })
  return <Loaded query={pledge}>{(one) => (pledge.isFetchedAfterMount ? <Pledge key={`${one.id} ${one.state} ${one.edition}`} pledge={one} /> : <Skeleton active />)}</Loaded>
}

function Pledge({ pledge }: { pledge: ClusterPledge }) {
  const { t } = useTranslation('clusters')
  const writes = pledge.acts.includes('EDIT')
  return (
    <>
      <PageHead
        title={t('pledgeTitle', { year: pledge.year })}
        back={{ to: '/cluster-pledges', title: t('title') }}
        state={<ClusterChip state={pledge.state} />}
        hint={`${pledge.name} · ${t('ledBy', { unit: pledge.lead.name, year: pledge.year })}`}
      >
        {!writes && <Acts pledge={pledge} />}
      </PageHead>
      {writes ? <Editor pledge={pledge} acts={(version) => <Acts pledge={{ ...pledge, version }} />} /> : <Read pledge={pledge} />}
      <p className="row below noprint">
        {FORMATS.map((format) => (
          <Download key={format} address={`${PLEDGE}/cluster-pledges/${pledge.id}/file?format=${format}`} name={t(`paper.${format}`)} />
        ))}
      </p>
    </>
  )
}

function Read({ pledge }: { pledge: ClusterPledge }) {
  const { t } = useTranslation('clusters')
  const { content } = pledge
  return (
    <>
      {pledge.state === 'OPEN' && content.signBy && <p className="num">{t('signByDay', { day: day(content.signBy) })}</p>}
      <section className="pledge-text" aria-label={t('text')}>
        {content.text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line, n) => (
            <p key={n}>{line}</p>
          ))}
      </section>
      <h2>{t('criteria')}</h2>
      <Scores criteria={content.criteria} />
      <h2>
        {t('signatories')} <span className="quiet-text num">({t('signedOf', { signed: pledge.signed, of: pledge.signatories.length })})</span>
      </h2>
      <Rows<Signatory>
        label={t('signatories')}
        rowKey="unitId"
        rows={pledge.signatories}
        columns={[
          { title: t('unit'), dataIndex: 'unitName' },
          {
            title: t('signature'),
            render: (_, one) =>
              one.signedAt ? <Chip tone="green">{t('hasSigned')}</Chip> : <Chip tone={pledge.state === 'OPEN' ? 'amber' : 'plain'}>{t(pledge.state === 'OPEN' ? 'hasNotSigned' : 'outside')}</Chip>,
          },
          { title: t('signedBy'), render: (_, one) => one.signedBy && `${one.signedBy}${one.role ? `, ${word('role', one.role)}` : ''}` },
          { title: t('signedAt'), className: 'num', render: (_, one) => one.signedAt && moment(one.signedAt) },
        ]}
      />
    </>
  )
}

const WAYS: Record<Exclude<Act, 'EDIT' | 'DISCARD' | 'SIGN'>, string> = { OPEN: 'opening', TAKE_BACK: 'take-back', COMPLETE: 'completion', WITHDRAW: 'withdrawal' }

/** In the order in which they are offered; the main one last. */
const OFFERED: Act[] = ['DISCARD', 'WITHDRAW', 'TAKE_BACK', 'COMPLETE', 'OPEN', 'SIGN']

function Acts({ pledge }: { pledge: ClusterPledge }) {
  const { t } = useTranslation('clusters')
  const { acting } = usePerson()
  const toast = useToast()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [asked, ask] = useState<Act>()
  // The same press again gets the answer of the first.
  const [key] = useState(() => crypto.randomUUID())
  const address = `${PLEDGE}/cluster-pledges/${pledge.id}`
  const doing = useMutation({
    mutationFn: (act: Act): Promise<unknown> => {
      switch (act) {
        case 'DISCARD':
          return write('DELETE', `${address}?version=${pledge.version}`)
        case 'SIGN':
          return write('POST', `${address}/signatures`, { contentHash: pledge.contentHash }, `${key}:${pledge.edition}`)
        case 'EDIT':
          throw new Error('edited in its form')
        case 'OPEN':
        case 'TAKE_BACK':
        case 'COMPLETE':
        case 'WITHDRAW':
          return write('POST', `${address}/${WAYS[act]}`, { version: pledge.version })
      }
    },
    onSuccess: (_, act) => {
      toast('success', t(`done.${act}`))
      ask(undefined)
      if (act === 'DISCARD') {
        queries.removeQueries({ queryKey: ['cluster-pledges', 'one', pledge.id] })
        void navigate('/cluster-pledges')
      }
      void queries.invalidateQueries({ queryKey: ['cluster-pledges'] })
    },
    onError: (problem) => {
      if (problem instanceof Problem && problem.status === 409) void queries.invalidateQueries({ queryKey: ['cluster-pledges'] })
    },
  })
  // Signing ends early only while somebody is still waited for.
  const offered = OFFERED.filter((act) => pledge.acts.includes(act) && (act !== 'COMPLETE' || pledge.signed > 1))
  return (
    <>
      {offered.map((act) => (
        <Button key={act} danger={act === 'DISCARD' || act === 'WITHDRAW'} type={act === 'SIGN' || act === 'OPEN' ? 'primary' : 'default'} onClick={() => ask(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
      {asked && (
        <FormWindow busy={doing.isPending} problem={doing.error} submit={() => undefined} close={() => {
            ask(undefined)
            doing.reset()
          }} title={t(`act.${asked}`)} act={t(`act.${asked}`)} initial={{}} onFinish={() => doing.mutate(asked)}>
          <p>{t(`before.${asked}`, { unit: acting?.unit.name ?? '', year: pledge.year, missing: pledge.signatories.length - pledge.signed })}</p>
        </FormWindow>
      )}
    </>
  )
}
