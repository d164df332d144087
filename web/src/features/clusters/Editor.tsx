import { Button, DatePicker, Input, InputNumber } from 'antd'
import dayjs from 'dayjs'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { get, Problem, write } from '../../shared/api/client'
import { ConflictWindow } from '../../shared/draft/ConflictWindow'
import { dropDraft, findDraft, keepDraft } from '../../shared/draft/device'
import { merge, put, type Conflict } from '../../shared/draft/merge'
import { moment } from '../../shared/time'
import { DAY } from '../../shared/ui/FormWindow'
import { Message } from '../../shared/ui/Message'
import { useProblemText } from '../../shared/ui/Problem'
import { PLEDGE, POINTS, same, sum, whole, type ClusterPledge, type ClusterPledgeRef, type Content, type Criterion } from './model'

const PAUSE = 1_500

const BLANK: Criterion = { text: '', base: 0, bonus: 0, penalty: 0 }

/** What the device keeps until the server has it. */
interface Kept {
  version: number
  content: Content
}

/** The lead writes: kept on the device at once and on the server after each pause. */
export function Editor({ pledge, acts }: { pledge: ClusterPledge; acts: (version: number) => ReactNode }) {
  const { t, i18n } = useTranslation('clusters')
  const { content, conflicts, saved, version, set, settle } = useWriting(pledge)
  const problemText = useProblemText()
  const figure = (of: (typeof POINTS)[number]) => sum(content.criteria, of).toLocaleString(i18n.language)
  const row = (at: number, part: Partial<Criterion>) => set({ criteria: content.criteria.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  return (
    <form className="form cluster-form" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor="cluster-text">{t('text')}</label>
      <Input.TextArea id="cluster-text" autoSize={{ minRows: 8 }} maxLength={20_000} value={content.text} onChange={(event) => set({ text: event.target.value })} />
      <p className="hint">{t('textHint')}</p>
      <h2>{t('criteria')}</h2>
      <ol className="criteria">
        {content.criteria.map((one, at) => (
          <li key={at}>
            <Input.TextArea
              aria-label={t('criterionN', { n: at + 1 })}
              placeholder={t('criterion')}
              autoSize
              maxLength={1000}
              value={one.text}
              onChange={(event) => row(at, { text: event.target.value })}
            />
            {POINTS.map((of) => (
              <label key={of}>
                <span>{t(`points.${of}`)}</span>
                <InputNumber min={0} max={1000} inputMode="decimal" decimalSeparator="," value={one[of]} onChange={(value) => row(at, { [of]: Math.round((value ?? 0) * 100) / 100 })} />
              </label>
            ))}
            <Button aria-label={t('dropCriterion', { n: at + 1 })} onClick={() => set({ criteria: content.criteria.filter((_, n) => n !== at) })}>
              {t('drop')}
            </Button>
          </li>
        ))}
      </ol>
      <div className="row">
        <Button disabled={content.criteria.length >= 100} onClick={() => set({ criteria: [...content.criteria, BLANK] })}>
          {t('addCriterion')}
        </Button>
        <span className="num">{t('total', { base: figure('base'), bonus: figure('bonus'), penalty: figure('penalty') })}</span>
      </div>
      <label htmlFor="sign-by">{t('signBy')}</label>
      <DatePicker id="sign-by" format={DAY} value={content.signBy ? dayjs(content.signBy) : null} onChange={(chosen) => set({ signBy: chosen ? chosen.format('YYYY-MM-DD') : null })} />
      <p className="hint">{t('signByHint')}</p>
      {saved.problem ? <Message kind="error" title={problemText(saved.problem)} /> : <p className="quiet-text" role="status">{saved.at ? t('savedAt', { at: moment(saved.at) }) : t(saved.dirty ? 'saving' : 'nothingToSave')}</p>}
      {conflicts.length > 0 && (
        <ConflictWindow
          conflicts={conflicts}
          settle={settle}
          words={{ title: t('conflict'), hint: t('conflictHint', { count: conflicts.length }), mine: t('mine'), theirs: t('theirs'), keep: t('keep') }}
          where={([part, n]) => (part === 'text' ? t('text') : part === 'signBy' ? t('signBy') : typeof n === 'number' ? t('criterionN', { n: n + 1 }) : t('criteria'))}
          show={(value) => (Array.isArray(value) ? (value as Criterion[]).map(({ text }) => text).join('\n') : String(value ?? ''))}
        />
      )}
      <div className="row below">{!saved.dirty && acts(version)}</div>
    </form>
  )
}

function useWriting(pledge: ClusterPledge) {
  const name = `cluster-pledge ${pledge.id}`
  const [content, setContent] = useState(pledge.content)
  // What the server has.
  const [held, hold] = useState({ version: pledge.version, content: pledge.content })
  const [told, tell] = useState<{ at?: string; problem?: unknown }>({})
  const [conflicts, ask] = useState<Conflict[]>([])
  // Read by timers, which must not be late.
  const latest = useRef(held)
  const running = useRef<Promise<void>>(undefined)
  const address = `${PLEDGE}/cluster-pledges/${pledge.id}`

  const save = useCallback(
    async (sent: Content) => {
      await running.current
      running.current = (async () => {
        try {
          const ref = await write<ClusterPledgeRef>('PUT', address, { version: latest.current.version, content: whole(sent) })
          latest.current = { version: ref.version, content: sent }
          hold(latest.current)
          await dropDraft(name)
          tell({ at: new Date().toISOString() })
        } catch (problem) {
          const theirs = problem instanceof Problem && problem.code === 'stale-version' ? await get<ClusterPledge>(address).catch(() => undefined) : undefined
          if (!theirs?.acts.includes('EDIT')) {
            tell({ problem })
            return
          }
          // Somebody else of the unit wrote too: what only one of the two changed is taken, the rest is asked.
          const result = merge(latest.current.content, sent, theirs.content)
          latest.current = { version: theirs.version, content: theirs.content }
          setContent(result.merged)
          ask(result.conflicts)
          hold(latest.current)
        }
      })()
      await running.current
    },
    [address, name],
  )

  // What was typed here on this version and did not reach the server.
  useEffect(() => {
    void findDraft<Kept>(name).then((kept) => {
      if (kept?.version === latest.current.version) setContent(kept.content)
    })
  }, [name])

  useEffect(() => {
    if (same(content, held.content) || conflicts.length > 0) return
    void keepDraft(name, { version: held.version, content } satisfies Kept)
    const timer = setTimeout(() => void save(content), PAUSE)
    return () => clearTimeout(timer)
  }, [content, conflicts, held, name, save])

  return {
    content,
    conflicts,
    saved: { ...told, dirty: !same(content, held.content) },
    version: held.version,
    set: (part: Partial<Content>) => setContent((before) => ({ ...before, ...part })),
    settle: (conflict: Conflict, value: unknown) => {
      setContent((before) => put(before, conflict.path, value))
      ask((before) => before.filter((one) => one !== conflict))
    },
  }
}
