import './plans.css'
import { Button, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useParams } from 'react-router'
import { usePerson } from '../../shared/api/session'
import { isoDay, moment } from '../../shared/time'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { Message } from '../../shared/ui/Message'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { Actions } from './Actions'
import { Conflicts } from './Conflicts'
import { EditingContext, goTo } from './fields'
import { FindingList } from './FindingList'
import { LawHelp } from './LawHelp'
import { Section, SECTIONS } from './sections'
import { StateChip } from './StateChip'
import { usePlan } from './api'
import { isOpen, name, way, type Finding, type PlanView } from './model'
import { useCheck } from './useCheck'
import { useDraft, type Saved } from './useDraft'
import { useTrial } from './useTrial'

/** The findings that have been mended since they were found. */
interface Gone {
  among: readonly Finding[]
  keys: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** Where a plan is written: one column of fields, and beside it how it stands and what is left to mend. */
export function EditorPage() {
  const { id = '' } = useParams()
  return <Draft key={id} id={id} />
}

function Draft({ id }: { id: string }) {
  const plan = usePlan(id)
  return (
    <Loaded query={plan}>
      {(one) => (one.acts.includes('EDIT') ? <Editor key={`${one.id} ${one.edition}`} plan={one} /> : <Navigate to={`/plans/${one.id}`} replace />)}
    </Loaded>
  )
}

function Editor({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('plans')
  const draft = useDraft(plan)
  const checking = useCheck(plan.id)
  const queries = useQueryClient()
  const toast = useToast()
  const text = useProblemText()
  const trial = useTrial(plan, draft.mine)
  const [gone, setGone] = useState<Gone>({ among: trial.findings, keys: new Set() })
  const [answering, answer] = useState<Finding>()
  const units = useMemo(() => new Map(plan.units.map((one) => [one.id, one])), [plan.units])
  const today = isoDay(usePerson().me.businessNow)
  const struck = gone.among === trial.findings ? gone.keys : NONE
  const findings = trial.findings.filter((one) => !struck.has(one.key))

  async function check() {
    try {
      await draft.onceSaved(checking.check)
    } catch (problem) {
      toast('error', text(problem))
    }
  }

  async function give(key: string, reason: string) {
    try {
      await draft.onceSaved(async () => {
        // An answer stands beside what a check has found, and a draft that is being written has none.
        if (queries.getQueryData<PlanView>(['plans', plan.id, 'newest'])?.state !== 'CHECKED') await checking.check()
        await checking.answer(key, reason)
        answer(undefined)
      })
    } catch (problem) {
      toast('error', text(problem))
    }
  }

  function mend(finding: Finding) {
    // Its mend is made of the words as they were looked at.
    if (finding.replacement == null || !trial.stands(finding)) return
    draft.set(way(finding.path), finding.replacement)
    setGone({ among: trial.findings, keys: new Set([...struck, finding.key]) })
    toast('success', t('mended'))
  }

  const actions = (finding: Finding) => (
    <>
      {finding.replacement != null && (
        <Button type="primary" disabled={!trial.stands(finding)} onClick={() => mend(finding)}>
          {t(trial.stands(finding) ? 'mend' : 'beingChecked')}
        </Button>
      )}
      {finding.severity === 'WARNING' && <Button onClick={() => answer(finding)}>{t('answer')}</Button>}
    </>
  )

  return (
    <EditingContext value={{ writing: draft.mine, findings, set: draft.set, actions }}>
      <PageHead title={plan.about} back={{ to: `/plans/${plan.id}`, title: t('toPlan') }} state={<StateChip state={plan.state} />} />
      {plan.remark && plan.state === 'RETURNED' && (
        <Message kind="warning" title={t('remark')}>
          <p>{plan.remark}</p>
        </Message>
      )}
      <div className="beside">
        <div className="editor">
          {SECTIONS.map((section) => (
            <section key={section} id={section} aria-labelledby={`${section}-title`} className="sheet">
              <h2 id={`${section}-title`}>{section === 'general' ? t('general') : t(`part.${section}`)}</h2>
              <LawHelp section={section} day={today} />
              <Section name={section} units={units} />
            </section>
          ))}
        </div>
        <aside className="side" aria-label={t('findings')}>
          <p className="saved" role="status">
            <SavedNote saved={draft.saved} />
          </p>
          <div className="row">
            <Button loading={checking.busy} onClick={() => void check()}>
              {t('act.CHECK')}
            </Button>
            <Link to={`/plans/${plan.id}/paper`}>{t('preview')}</Link>
            {plan.state === 'CHECKED' && !findings.some((one) => one.severity === 'ERROR') && <Actions plan={plan} editing />}
          </div>
          <h2>{t('findings')}</h2>
          <Standing findings={findings} />
          <FindingList
            findings={findings}
            actions={(finding) => (
              <>
                <Button onClick={() => goTo(finding.path)}>{t('toPlace')}</Button>
                {actions(finding)}
              </>
            )}
          />
          <h2 className="jumps-title">{t('sections')}</h2>
          <ul className="plain jumps">
            {SECTIONS.map((section) => (
              <li key={section}>
                <a href={`#${section}`}>{section === 'general' ? t('general') : t(`part.${section}`)}</a>
                <Marks findings={findings.filter((one) => isOpen(one) && (name(one.path).match(/^[^.[]+/)?.[0] ?? '') === section)} />
              </li>
            ))}
          </ul>
        </aside>
      </div>
      {draft.conflicts.length > 0 && <Conflicts conflicts={draft.conflicts} settle={draft.settle} />}
      {answering && (
        <Answer
          finding={answering}
          busy={checking.busy}
          close={() => answer(undefined)}
          give={(reason) => void give(answering.key, reason)}
        />
      )}
    </EditingContext>
  )
}

function SavedNote({ saved }: { saved: Saved }) {
  const { t } = useTranslation('plans')
  switch (saved.kind) {
    case 'never':
      return <>{t('saved.never')}</>
    case 'saving':
      return <>{t('saved.saving')}</>
    case 'both':
    case 'server':
      return <>{t(`saved.${saved.kind}`, { at: moment(saved.at ?? '').slice(0, 5) })}</>
    case 'device':
      return <>{t('saved.device')}</>
    case 'failed':
      return <strong className="bad">{t('saved.failed', { why: saved.why })}</strong>
  }
}

function Standing({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('plans')
  const open = findings.filter(isOpen)
  if (open.length > 0) {
    const errors = open.filter((one) => one.severity === 'ERROR').length
    return <p className="num">{t('findingsCount', { errors, warnings: open.length - errors })}</p>
  }
  return <p className="quiet-text">{t('noFindings')}</p>
}

function Marks({ findings }: { findings: readonly Finding[] }) {
  return findings.length > 0 ? <span className="count num">{findings.length}</span> : null
}

function Answer({ finding, busy, close, give }: { finding: Finding; busy: boolean; close: () => void; give: (reason: string) => void }) {
  const { t } = useTranslation('plans')
  const { t: common } = useTranslation()
  const [reason, setReason] = useState('')
  return (
    <dialog
      className="window"
      aria-labelledby="answer"
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal()
      }}
      onCancel={close}
    >
      <h2 id="answer">{t('answer')}</h2>
      <p>{finding.reason}</p>
      <label htmlFor="answer-text">{t('reason')}</label>
      <Input.TextArea id="answer-text" rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      <p className="quiet-text">{t('answerHint')}</p>
      <div className="row end">
        <Button onClick={close}>{common('common.cancel')}</Button>
        <Button type="primary" loading={busy} disabled={!reason.trim()} onClick={() => give(reason)}>
          {common('common.save')}
        </Button>
      </div>
    </dialog>
  )
}
