import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox, Input, InputNumber } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Problem } from '../../shared/api/client'
import { moment } from '../../shared/time'
import { Message } from '../../shared/ui/Message'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import type { HonourAdvice } from '../../shared/api/types'
import { Advice, useAdvice } from './Advice'
import { Conflicts } from './Conflicts'
import { LateHelp } from './LateHelp'
import { choices, figureOf, honour, openUntil, type Commitment, type Subject, type WindowView } from './model'
import { PriorTitles } from './PriorTitles'
import { Quota, useQuotas } from './Quota'
import { useWriting, type Saved, type Task } from './useWriting'

const AFTER_THE_END = new Set(['deadline-passed', 'mending-over'])

interface Properties {
  window: WindowView
  subject: Subject
  task: Task
  /** Until when it may be mended, if it was given back. */
  mendUntil?: string | undefined
  /** Where the head goes on; who pledges sees the receipt. */
  back?: string
}

/** The form of a pledge: what is striven for, what is promised, what is joined. */
export function PledgeForm({ window, subject, task, mendUntil, back }: Properties) {
  const { t } = useTranslation('pledges')
  const navigate = useNavigate()
  const toast = useToast()
  const text = useProblemText()
  const { mine, saved, conflicts, set, settle, save, submit } = useWriting(task)
  const advice = useAdvice(subject, window)
  const quotas = useQuotas(window.id)
  // What is handed in already is counted by the server.
  const choosing = task.kind === 'new' || (task.kind === 'held' && task.pledge.state === 'DRAFT') ? { titles: mine.titles } : undefined
  const offered = choices(window, subject.kind)
  const [nothing, complain] = useState(false)
  const submitting = useMutation({
    mutationFn: submit,
    onSuccess: (receipt) => {
      toast('success', t('submitted', { number: receipt.number }))
      void navigate(back ?? `/pledges/${receipt.id}`, { replace: true })
    },
  })
  const open = openUntil(window) !== undefined || (mendUntil !== undefined && Date.parse(mendUntil) > Date.parse(window.now))
  const refused = submitting.error instanceof Problem ? submitting.error.code : undefined
  const late = (!open && window.phase !== 'AHEAD') || (refused !== undefined && AFTER_THE_END.has(refused))
  const empty = mine.titles.length === 0 && mine.forms.length === 0
  return (
    <form
      className="pledge-form"
      onSubmit={(event) => {
        event.preventDefault()
        complain(empty)
        if (!empty) submitting.mutate()
        else document.getElementById('honours')?.focus()
      }}
    >
      {late && <LateHelp window={window} />}
      {submitting.isError && !late && <Message kind="error" title={text(submitting.error)} />}
      {nothing && empty && (
        <Message kind="error" title={t('nothingChosen')}>
          <a href="#honours">{t('toHonours')}</a>
        </Message>
      )}
      <PriorTitles subject={subject} year={window.year} />
      {advice.isError && <p className="quiet-text">{t('noAdvice')}</p>}
      <div id="honours" tabIndex={-1}>
        <Choices legend={t('titles')} hint={t('titlesHint')} codes={offered.titles} chosen={mine.titles} advice={advice.data} note={(code) => <Quota quota={quotas.data?.find(({ title }) => title === code)} choosing={choosing} />} change={(titles) => set({ titles })} />
        <Choices legend={t('forms')} hint={t('formsHint')} codes={offered.forms} chosen={mine.forms} advice={advice.data} change={(forms) => set({ forms })} />
      </div>
      <Commitments list={mine.commitments} change={(commitments) => set({ commitments })} />
      <fieldset>
        <legend>{t('initiative')}</legend>
        <Field id="topic" label={t('topic')} hint={t('topicHint')}>
          <Input.TextArea
            id="topic"
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={1000}
            value={mine.initiative?.topic ?? ''}
            onChange={({ target }) => set({ initiative: { field: mine.initiative?.field ?? null, topic: target.value } })}
          />
        </Field>
        <Field id="field" label={t('field')}>
          <Input
            id="field"
            maxLength={200}
            autoComplete="off"
            value={mine.initiative?.field ?? ''}
            onChange={({ target }) => set({ initiative: { topic: mine.initiative?.topic ?? '', field: target.value } })}
          />
        </Field>
      </fieldset>
      {window.movements.length > 0 && (
        <fieldset>
          <legend>{t('movements')}</legend>
          {window.movements.map(({ id, name }) => (
            <Choice key={id} label={name} checked={mine.movements.includes(id)} change={() => set({ movements: toggled(mine.movements, id) })} />
          ))}
        </fieldset>
      )}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} settle={settle} movements={window.movements} />}
      <div className="form-end">
        <SavedNote saved={saved} />
        <div className="row end">
          {task.kind !== 'replacement' && <Button onClick={() => void save()}>{t('saveDraft')}</Button>}
          {open && (
            <Button type="primary" htmlType="submit" loading={submitting.isPending}>
              {t(task.kind === 'replacement' ? 'submitReplacement' : 'submit')}
            </Button>
          )}
        </div>
      </div>
    </form>
  )
}

function toggled(list: readonly string[], one: string): string[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
}

function Choices(properties: {
  legend: string
  hint: string
  codes: readonly string[]
  chosen: readonly string[]
  advice: ReadonlyMap<string, HonourAdvice> | undefined
  note?: (code: string) => ReactNode
  change: (chosen: string[]) => void
}) {
  const { legend, hint, codes, chosen, advice, note, change } = properties
  // What was chosen before the plan was amended stays to be seen, and to be dropped.
  const all = [...codes, ...chosen.filter((code) => !codes.includes(code))]
  if (all.length === 0) return null
  return (
    <fieldset>
      <legend>{legend}</legend>
      <p className="quiet-text">{hint}</p>
      {all.map((code) => (
        <div key={code} className="choice-line">
          <Choice label={honour(code)} checked={chosen.includes(code)} change={() => change(toggled(chosen, code))} />
          {note?.(code)}
          <Advice advice={advice?.get(code)} />
        </div>
      ))}
    </fieldset>
  )
}

function Choice({ label, checked, change }: { label: string; checked: boolean; change: () => void }) {
  return (
    <Checkbox className="choice-box" checked={checked} onChange={change}>
      {label}
    </Checkbox>
  )
}

function Field({ id, label, hint, children }: { id: string; label: string; hint?: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && <p className="quiet-text">{hint}</p>}
    </div>
  )
}

/** What is promised, in words, and in a figure where it can be measured. */
function Commitments({ list, change }: { list: readonly Commitment[]; change: (list: Commitment[]) => void }) {
  const { t } = useTranslation('pledges')
  const set = (place: number, part: Partial<Commitment>) => change(list.map((one, n) => (n === place ? { ...one, ...part } : one)))
  return (
    <fieldset>
      <legend>{t('commitments')}</legend>
      <ol className="plain">
        {list.map((one, n) => (
          <li key={n} className="commitment">
            <Field id={`commitment-${n}`} label={t('commitment', { n: n + 1 })}>
              <Input.TextArea
                id={`commitment-${n}`}
                autoSize={{ minRows: 2, maxRows: 8 }}
                maxLength={2000}
                value={one.text}
                onChange={({ target }) => set(n, { text: target.value })}
              />
            </Field>
            <div className="measure">
              <Field id={`figure-${n}`} label={t('figure')}>
                <InputNumber
                  id={`figure-${n}`}
                  className="wide"
                  inputMode="decimal"
                  decimalSeparator=","
                  parser={(text) => figureOf(text ?? '') as number}
                  value={one.figure ?? null}
                  onChange={(figure) => set(n, { figure: figure ?? null })}
                />
              </Field>
              <Field id={`measure-${n}`} label={t('measure')}>
                <Input id={`measure-${n}`} maxLength={60} autoComplete="off" value={one.unitOfMeasure ?? ''} onChange={({ target }) => set(n, { unitOfMeasure: target.value })} />
              </Field>
              <Button aria-label={t('removeCommitment', { n: n + 1 })} onClick={() => change(list.filter((_, place) => place !== n))}>
                {t('remove')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <Button onClick={() => change([...list, { text: '', figure: null, unitOfMeasure: null }])}>{t('addCommitment')}</Button>
    </fieldset>
  )
}

function SavedNote({ saved }: { saved: Saved }) {
  const { t } = useTranslation('pledges')
  return (
    <p className="quiet-text" role="status">
      {saved.kind === 'failed' ? t('saved.failed', { why: saved.why ?? '' }) : t(`saved.${saved.kind}`, { at: saved.at ? moment(saved.at).slice(0, 5) : '' })}
    </p>
  )
}
