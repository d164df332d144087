import { Button, Checkbox, DatePicker, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { moment } from '../../shared/time'
import { honour, type Candidate, type Minutes } from './model'
import type { Part } from './part'

const MODES: Minutes['mode'][] = ['SHOW_OF_HANDS', 'SECRET_BALLOT']

/** The minutes of a peer review: who met, who was voted on, and what was resolved. */
export function MinutesPart({ open, minutes, set }: Part & { minutes: Minutes }) {
  const { t } = useTranslation('reviews')
  const change = (next: Partial<Minutes>) => set({ minutes: { ...minutes, ...next } })
  const line = (name: 'place' | 'chair' | 'secretary', most: number) => (
    <Field id={name} label={t(`minutes.${name}`)}>
      {open ? <Input id={name} value={minutes[name]} maxLength={most} onChange={(event) => change({ [name]: event.target.value })} /> : <span>{minutes[name]}</span>}
    </Field>
  )
  return (
    <div className="paper-part">
      <div className="minutes-head">
        <Field id="heldAt" label={t('minutes.heldAt')}>
          {open ? (
            <DatePicker
              id="heldAt"
              showTime={{ format: 'HH:mm' }}
              format="HH:mm DD/MM/YYYY"
              value={minutes.heldAt ? dayjs(minutes.heldAt) : null}
              onChange={(value) => change({ heldAt: value ? value.toISOString() : null })}
            />
          ) : (
            <span className="num">{minutes.heldAt && moment(minutes.heldAt)}</span>
          )}
        </Field>
        {line('place', 300)}
        {line('chair', 120)}
        {line('secretary', 120)}
        <Field id="mode" label={t('minutes.mode')}>
          {open ? <Select id="mode" value={minutes.mode} options={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))} onChange={(mode: Minutes['mode']) => change({ mode })} /> : <span>{t(`mode.${minutes.mode}`)}</span>}
        </Field>
        <Field id="absent" label={t('minutes.absent')}>
          {open ? <InputNumber id="absent" min={0} precision={0} value={minutes.absent} onChange={(absent) => change({ absent: absent ?? 0 })} /> : <span className="num">{minutes.absent}</span>}
        </Field>
      </div>
      <Field id="participants" label={t('minutes.participants', { count: minutes.participants.length })}>
        {open ? (
          <Input.TextArea
            id="participants"
            autoSize={{ minRows: 3 }}
            placeholder={t('minutes.oneALine')}
            defaultValue={minutes.participants.join('\n')}
            onChange={(event) => change({ participants: event.target.value.split('\n').map((name) => name.trim()).filter(Boolean) })}
          />
        ) : (
          <span>{minutes.participants.join(', ')}</span>
        )}
      </Field>
      <Field id="discussion" label={t('minutes.discussion')}>
        {open ? <Input.TextArea id="discussion" autoSize={{ minRows: 3 }} maxLength={20000} value={minutes.discussion} onChange={(event) => change({ discussion: event.target.value })} /> : <p className="passage">{minutes.discussion}</p>}
      </Field>
      <h2>{t('minutes.candidates')}</h2>
      <ul className="plain commitments">
        {minutes.candidates.map((one, n) => (
          <li key={one.pledgeId ?? n}>
            <CandidateCard
              open={open}
              one={one}
              present={minutes.participants.length}
              change={(next) => change({ candidates: minutes.candidates.map((other, at) => (at === n ? { ...other, ...next } : other)) })}
              remove={() => change({ candidates: minutes.candidates.filter((_, at) => at !== n) })}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Field({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  )
}

function CandidateCard({ open, one, present, change, remove }: { open: boolean; one: Candidate; present: number; change: (next: Partial<Candidate>) => void; remove: () => void }) {
  const { t } = useTranslation('reviews')
  const count = (name: 'votesFor' | 'votesAgainst') =>
    open ? (
      <label className="row">
        {t(`minutes.${name}`)}
        <InputNumber min={0} precision={0} value={one[name]} aria-label={`${t(`minutes.${name}`)}: ${one.name}`} onChange={(value) => change({ [name]: value ?? 0 })} />
      </label>
    ) : (
      <span className="num">{`${t(`minutes.${name}`)}: ${one[name]}`}</span>
    )
  const tooMany = one.votesFor + one.votesAgainst > present
  return (
    <article className="commitment-card" aria-label={one.name}>
      <h3>{[one.name, one.post].filter(Boolean).join(', ')}</h3>
      <p className="quiet-text">{one.honours.map(honour).join('; ')}</p>
      <div className="row">
        {count('votesFor')}
        {count('votesAgainst')}
        {open ? (
          <Checkbox checked={one.proposed} onChange={(event) => change({ proposed: event.target.checked })}>
            {t('minutes.proposed')}
          </Checkbox>
        ) : (
          <strong>{t(one.proposed ? 'minutes.proposed' : 'minutes.notProposed')}</strong>
        )}
        {open && (
          <Button type="text" onClick={remove} aria-label={`${t('minutes.remove')}: ${one.name}`}>
            {t('minutes.remove')}
          </Button>
        )}
      </div>
      {tooMany && <p className="beyond">{t('minutes.tooMany', { present })}</p>}
    </article>
  )
}
