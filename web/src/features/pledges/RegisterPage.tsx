import './pledges.css'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams, useSearchParams } from 'react-router'
import { useState } from 'react'
import { usePerson } from '../../shared/api/session'
import { Loaded, PageHead, Part } from '../../shared/ui/Head'
import { Message } from '../../shared/ui/Message'
import { Deadline } from './Deadline'
import { PledgeForm } from './PledgeForm'
import { useMine, usePledge, useWindow } from './api'
import { isLiving, type PledgeRow, type PledgeView, type Subject, type SubjectKind, type WindowView } from './model'

const KINDS: SubjectKind[] = ['OFFICIAL', 'COLLECTIVE', 'HOUSEHOLD', 'VILLAGER']

/** Whom the address means: oneself, or who the head registers for. */
function useSubject(): Subject {
  const { me, acting } = usePerson()
  const [parameters] = useSearchParams()
  const kind = KINDS.find((one) => one === parameters.get('for')) ?? 'OFFICIAL'
  const id = parameters.get('subject')
  const post = parameters.get('post')
  if (kind === 'COLLECTIVE' && acting) return { kind, id: acting.unit.id, name: acting.unit.name, post: null }
  return { kind, id: id ?? me.person.id, name: parameters.get('name') ?? me.person.fullName, post }
}

/** Registers somebody anew; what is there already is gone on with. */
export function RegisterPage() {
  const { id = '' } = useParams()
  const subject = useSubject()
  const window = useWindow(id)
  const mine = useMine(id)
  return (
    <Loaded query={window}>
      {(one) => (mine.isFetchedAfterMount ? <New key={subject.id} window={one} subject={subject} rows={mine.data?.items ?? []} /> : <Skeleton active />)}
    </Loaded>
  )
}

function New({ window, subject, rows }: { window: WindowView; subject: Subject; rows: readonly PledgeRow[] }) {
  const { t } = useTranslation('pledges')
  const { me } = usePerson()
  // Decided once: a draft that is being saved must not lead away from itself.
  const [held] = useState(() => rows.find((row) => row.subject.kind === subject.kind && row.subject.id === subject.id && (isLiving(row.state) || row.state === 'DRAFT')))
  if (held) return <Navigate replace to={held.state === 'DRAFT' || held.state === 'RETURNED' ? `/pledges/${held.id}/edit` : `/pledges/${held.id}`} />
  return (
    <>
      <Top window={window} subject={subject} />
      <PledgeForm window={window} subject={subject} task={{ kind: 'new', windowId: window.id, subject }} {...(subject.id === me.person.id ? {} : { back: `/pledges/windows/${window.id}/sheet` })} />
      {!window.mine && <Message kind="warning" title={t('notForUnit')} />}
    </>
  )
}

/** Goes on with a draft, mends what was given back, or writes what takes the place of what was handed in. */
export function EditPage() {
  const { id = '' } = useParams()
  const pledge = usePledge(id)
  return <Loaded query={pledge}>{(one) => (pledge.isFetchedAfterMount ? <Held key={one.id} pledge={one} /> : <Skeleton active />)}</Loaded>
}

function Held({ pledge: fresh }: { pledge: PledgeView }) {
  const window = useWindow(fresh.windowId)
  // As it was when the page opened: what is saved meanwhile is what is typed here.
  const [pledge] = useState(fresh)
  return <Part query={window}>{(one) => <Writing window={one} pledge={pledge} />}</Part>
}

function Writing({ window, pledge }: { window: WindowView; pledge: PledgeView }) {
  const { t } = useTranslation('pledges')
  const task = pledge.acts.includes('EDIT') ? ({ kind: 'held', pledge } as const) : pledge.acts.includes('REPLACE') ? ({ kind: 'replacement', pledge } as const) : undefined
  if (!task) return <Navigate replace to={`/pledges/${pledge.id}`} />
  return (
    <>
      <Top window={window} subject={pledge.subject} />
      {pledge.remark && (
        <Message kind="warning" title={t('returned')}>
          <p>{pledge.remark}</p>
        </Message>
      )}
      {task.kind === 'replacement' && <p className="hint">{t('replacementHint', { number: pledge.receipt ?? '' })}</p>}
      <PledgeForm window={window} subject={pledge.subject} task={task} {...(pledge.mendUntil ? { mendUntil: pledge.mendUntil } : {})} />
    </>
  )
}

function Top({ window, subject }: { window: WindowView; subject: Subject }) {
  const { t } = useTranslation('pledges')
  const { me } = usePerson()
  return (
    <>
      <PageHead
        title={t('registerTitle', { year: window.year })}
        back={{ to: '/pledges', title: t('title') }}
        hint={subject.id === me.person.id ? window.planAbout : t('registerFor', { kind: t(`kind.${subject.kind}`), name: subject.name })}
      />
      <Deadline window={window} />
    </>
  )
}
