import './plans.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { get, write } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import { day } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { FileDrop } from '../../shared/ui/FileDrop'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { keep, PLANS } from './api'
import { at, EMPTY, way, type Content, type PlanView, type ReadPart, type UploadFinding, type UploadView } from './model'
import { drafts } from './parties'
import { usePathText } from './pathText'
import { Source } from './Source'
import { TONES } from './FindingList'

const UPLOADS = '/api/plan/uploads'

/** "Rà soát kế hoạch": a file is read, checked, and made a draft of. */
export function UploadPage() {
  const { t } = useTranslation('plans')
  const { id } = useParams()
  if (id) return <Read id={id} />
  return (
    <div className="page">
      <PageHead title={t('upload.title')} back={{ to: '/plans', title: t('title') }} hint={t('upload.hint')} />
      <Drop />
    </div>
  )
}

function Drop() {
  const { t } = useTranslation('plans')
  const navigate = useNavigate()
  const queries = useQueryClient()
  return (
    <FileDrop<UploadView>
      address={UPLOADS}
      accept=".docx,.pdf,.txt"
      words={{ drop: t('upload.drop'), hint: t('upload.dropHint'), sending: t('upload.reading') }}
      onSent={(read) => {
        queries.setQueryData(['uploads', read.fileId], read)
        void navigate(`/plans/upload/${read.fileId}`)
      }}
    />
  )
}

function Read({ id }: { id: string }) {
  const read = useQuery({ queryKey: ['uploads', id], queryFn: () => get<UploadView>(`${UPLOADS}/${id}`), staleTime: Infinity })
  return <Loaded query={read}>{(one) => <SideBySide read={one} />}</Loaded>
}

/** The source on the left, what was read and found on the right; each lights up its counterpart. */
function SideBySide({ read }: { read: UploadView }) {
  const { t } = useTranslation('plans')
  const { acting } = usePerson()
  const [lit, light] = useState<{ line: number; start: number; end: number }>()
  const [mended, mend] = useState<ReadonlySet<UploadFinding>>(new Set())
  useWalk(read.findings, light)
  const left = read.findings.filter((one) => !mended.has(one))
  const errors = left.filter((one) => one.severity === 'ERROR').length
  const warnings = left.filter((one) => one.severity === 'WARNING').length
  const turn = (finding: UploadFinding) => {
    const next = new Set(mended)
    if (!next.delete(finding)) next.add(finding)
    mend(next)
    light(finding)
  }
  return (
    <>
      <PageHead title={read.name} back={{ to: '/plans/upload', title: t('upload.again') }} hint={t('upload.readHint')}>
        {drafts(acting) && <MakeDraft id={read.fileId} mended={mended} />}
      </PageHead>
      <div className="upload">
        <section aria-label={t('upload.source')}>
          <h2>{t('upload.source')}</h2>
          <Source lines={read.lines} parts={read.parts} findings={read.findings} mended={mended} lit={lit} light={light} />
        </section>
        <section aria-label={t('findings')} className="upload-right">
          <h2>
            {t('findings')} <span className="quiet-text num">{t('findingsCount', { errors, warnings })}</span>
          </h2>
          <p className="quiet-text">{t('upload.walk')}</p>
          <ol className="plain findings">
            {read.findings.map((one, n) => (
              <li key={n} className={`finding ${one.severity.toLowerCase()}${mended.has(one) ? ' mended' : ''}`} onMouseEnter={() => light(one)}>
                <Chip tone={mended.has(one) ? 'green' : TONES[one.severity]}>{mended.has(one) ? t('mended') : t(`severity.${one.severity}`)}</Chip> <span className="said">{one.reason}</span>
                <p className="quiet-text">{one.mend}</p>
                <div className="row">
                  <Button onClick={() => light(one)}>
                    {t('toPlace')}
                    {one.clause && ` (${one.clause})`}
                  </Button>
                  {one.replaces && drafts(acting) && (
                    <Button type={mended.has(one) ? 'default' : 'primary'} onClick={() => turn(one)}>
                      {t(mended.has(one) ? 'upload.undo' : 'mend')}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ol>
          {read.doubts.length > 0 && (
            <>
              <h2>{t('upload.doubts')}</h2>
              <ul className="plain findings">
                {read.doubts.map((one, n) => (
                  <li key={n} className="finding" onMouseEnter={() => light(one)}>
                    {one.reason} {one.text && <q>{one.text}</q>}
                  </li>
                ))}
              </ul>
            </>
          )}
          <Structure read={read} light={light} />
        </section>
      </div>
    </>
  )
}

/** n and p walk the findings, unless something is being typed. */
function useWalk(findings: readonly UploadFinding[], light: (finding: UploadFinding) => void) {
  useEffect(() => {
    let place = -1
    const walk = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      if (typing || event.ctrlKey || event.metaKey || (event.key !== 'n' && event.key !== 'p') || findings.length === 0) return
      place = (place + (event.key === 'n' ? 1 : -1) + findings.length) % findings.length
      const finding = findings[place]
      if (finding) light(finding)
    }
    addEventListener('keydown', walk)
    return () => removeEventListener('keydown', walk)
  }, [findings, light])
}

/** What was read, part by part, nothing mended. */
function Structure({ read, light }: { read: UploadView; light: (part: ReadPart) => void }) {
  const { t } = useTranslation('plans')
  const where = usePathText()
  const { plan } = read
  const head: [string, string | number | null | undefined][] = [
    [t('upload.documentType'), plan.documentType],
    [t('number'), [plan.documentNumber, plan.symbol].filter(Boolean).join('/')],
    [t('place'), plan.place],
    [t('issuedOn'), plan.issueDate && day(plan.issueDate)],
    [t('unit'), plan.issuingBody],
    [t('about'), plan.about],
    [t('year'), plan.year],
  ]
  const parts = Object.keys(EMPTY) as (keyof Content)[]
  return (
    <>
      <h2>{t('upload.structure')}</h2>
      <dl className="facts">
        {head.map(([label, value]) => (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>{value || <span className="bad">{t('upload.missing')}</span>}</dd>
          </div>
        ))}
      </dl>
      {parts.map((part) => {
        const read = places(part)
        return (
          <details key={part} className="read-part" open={read.length > 0 && read.length < 6}>
            <summary>
              {t(`part.${part}`)} <span className="quiet-text num">{read.length > 0 ? read.length : t('upload.missing')}</span>
            </summary>
            <ol className="plain">
              {read.map((one) => (
                <li key={one.path}>
                  <button type="button" className="quiet flush" onClick={() => light(one)} onMouseEnter={() => light(one)}>
                    {where(one.path)}
                  </button>{' '}
                  {said(one.path)}
                </li>
              ))}
            </ol>
          </details>
        )
      })}
    </>
  )

  function places(part: keyof Content): ReadPart[] {
    return read.parts.filter(({ path }) => new RegExp(`^(content\\.)?${part}(\\[\\d+])?$`).test(path))
  }

  function said(path: string): string {
    const value = at(plan, way(path))
    if (typeof value === 'string') return value
    const bag = value as Record<string, unknown> | null | undefined
    return String(bag?.text ?? bag?.name ?? '')
  }
}

function MakeDraft({ id, mended }: { id: string; mended: ReadonlySet<UploadFinding> }) {
  const { t } = useTranslation('plans')
  const toast = useToast()
  const text = useProblemText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [plan] = useState(() => crypto.randomUUID())
  const making = useMutation({
    mutationFn: () => write<PlanView>('POST', `${UPLOADS}/${id}/draft`, { id: plan, parentPlanId: null, mends: [...mended].map(({ rule, line, start, end }) => ({ rule, line, start, end })) }, plan),
    onSuccess: async (made) => {
      // Its faults are shown where they are mended from the first moment on.
      const checked = made.about ? await write<PlanView>('POST', `${PLANS}/${made.id}/check`, { version: made.version }).catch(() => made) : made
      keep(queries, checked)
      void navigate(`/plans/${made.id}/edit`)
    },
    onError: (problem) => toast('error', text(problem)),
  })
  return (
    <Button type="primary" loading={making.isPending} onClick={() => making.mutate()}>
      {t('upload.draft')}
    </Button>
  )
}
