import '../pledges.css'
import './intake.css'
import { InboxOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { download, get, write } from '../../../shared/api/client'
import { usePerson } from '../../../shared/api/session'
import { Chip } from '../../../shared/ui/Chip'
import { Empty } from '../../../shared/ui/Empty'
import { Filters, SearchFilter } from '../../../shared/ui/Filters'
import { Loaded, PageHead, Part } from '../../../shared/ui/Head'
import { Message } from '../../../shared/ui/Message'
import { Rows } from '../../../shared/ui/Rows'
import { useProblemText } from '../../../shared/ui/Problem'
import { useToast } from '../../../shared/ui/Toast'
import { useList } from '../../../shared/ui/useList'
import { Deadline } from '../Deadline'
import { PLEDGE, useWindow } from '../api'
import { boardRows } from '../board'
import type { BoardRow, WindowView } from '../model'
import { receives } from '../parties'
import { ImportRows } from './ImportRows'
import { acceptable, type Step } from './drops'
import { useDrops, type Item } from './useDrops'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const TONES: Record<Step, 'plain' | 'gold' | 'amber' | 'green' | 'seal'> = {
  waiting: 'plain',
  sending: 'gold',
  checking: 'gold',
  checked: 'amber',
  taking: 'gold',
  done: 'green',
  refused: 'seal',
  cancelled: 'plain',
}

/** Registration by file: the workbook goes out with the unit's names, and comes back filled in. */
export function IntakePage() {
  const { id = '' } = useParams()
  const window = useWindow(id)
  return <Loaded query={window}>{(one) => <Intake window={one} />}</Loaded>
}

function Intake({ window }: { window: WindowView }) {
  const { t } = useTranslation('intake')
  const { acting } = usePerson()
  const officer = receives(acting)
  const toast = useToast()
  const text = useProblemText()
  const fetching = useMutation({
    mutationFn: (address: string) => download(address),
    onError: (problem) => toast('error', text(problem)),
  })
  const kit = (unit?: string) => fetching.mutate(`${PLEDGE}/windows/${window.id}/kit${unit ? `?unit=${unit}` : ''}`)
  const back = officer ? { to: `/pledges/windows/${window.id}/board`, title: t('toBoard') } : { to: `/pledges/windows/${window.id}/sheet`, title: t('toSheet') }
  return (
    <>
      <PageHead title={t('title')} back={back} hint={window.planAbout} />
      <Deadline window={window} />
      <p className="hint">{t('hint')}</p>
      <h2>{t('fetch')}</h2>
      <p className="quiet-text">{t('fetchHint')}</p>
      {officer ? (
        <>
          <Units window={window} kit={kit} />
          <p>
            <Button type="link" className="flush" onClick={() => fetching.mutate(`${PLEDGE}/imports/template`)}>
              {t('plain')}
            </Button>{' '}
            <span className="quiet-text">{t('plainHint')}</span>
          </p>
        </>
      ) : (
        <Button size="large" loading={fetching.isPending} onClick={() => kit()}>
          {t('fetchOwn')}
        </Button>
      )}
      <h2>{t('hand')}</h2>
      <Drops window={window} />
    </>
  )
}

function Units({ window, kit }: { window: WindowView; kit: (unit: string) => void }) {
  const { t } = useTranslation('intake')
  const list = useList(['q'])
  const board = useQuery({ queryKey: ['pledges', 'board', window.id], queryFn: () => get<BoardRow[]>(`${PLEDGE}/windows/${window.id}/board`) })
  return (
    <Part query={board}>
      {(rows) => {
        const shown = boardRows(rows, list.value('q'), undefined)
        return (
          <>
            <Filters>
              <SearchFilter list={list} label={t('searchUnit')} />
            </Filters>
            {shown.length === 0 ? (
              <Empty title={t('noUnits')} />
            ) : (
              <ul className="kits" aria-label={t('units')}>
                {shown.map(({ unit }) => (
                  <li key={unit.id}>
                    <span>{unit.name}</span>
                    <Button aria-label={t('fetchOf', { unit: unit.name })} onClick={() => kit(unit.id)}>
                      {t('fetchShort')}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </>
        )
      }}
    </Part>
  )
}

function Drops({ window }: { window: WindowView }) {
  const { t } = useTranslation('intake')
  const { items, add, clear } = useDrops(window.id)
  const [shown, show] = useState<string>()
  const open = items.find(({ key }) => key === shown) ?? (items.length === 1 ? items[0] : undefined)
  return (
    <>
      <Upload.Dragger
        accept={`.xlsx,${XLSX}`}
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          add(file)
          return false
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p className="ant-upload-text">{t('drop')}</p>
        <p className="ant-upload-hint">{t('dropHint')}</p>
      </Upload.Dragger>
      {items.length > 0 && (
        <section aria-live="polite">
          <h3>
            {t('files')} <span className="quiet-text num">({items.length})</span>
          </h3>
          <Rows<Item>
            label={t('files')}
            rowKey="key"
            rows={items}
            columns={[
              { title: t('file'), render: (_, item) => item.view?.fileName ?? item.name },
              { title: t('state'), render: (_, item) => <Chip tone={TONES[item.step]}>{t(item.step)}</Chip> },
              { title: t('counts'), render: (_, item) => <Result item={item} /> },
              { title: '', render: (_, item) => item.view?.counts && items.length > 1 && <Button onClick={() => show(item.key)}>{t('rows')}</Button> },
            ]}
          />
          <Confirm items={items} />
          {items.every(({ step }) => step !== 'waiting' && step !== 'sending') && (
            <p>
              <Button onClick={clear}>{t('anew')}</Button>
            </p>
          )}
          {open?.view?.counts && (
            <>
              <h3>{t('rowsOf', { name: open.view.fileName })}</h3>
              <ImportRows key={open.view.id} view={open.view} counts={open.view.counts} />
            </>
          )}
        </section>
      )}
    </>
  )
}

function Result({ item }: { item: Item }) {
  const { t } = useTranslation('intake')
  const text = useProblemText()
  if (item.problem !== undefined) return text(item.problem)
  if (item.step === 'refused') return item.view?.task.failure?.detail
  const counts = item.view?.counts
  return counts && t(item.step === 'done' ? 'doneCounts' : 'checkedCounts', { added: counts.added, same: counts.same, faulty: counts.faulty })
}

/** One press takes in what is sound of all files. */
function Confirm({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('intake')
  const text = useProblemText()
  const queries = useQueryClient()
  const [seen, look] = useState(false)
  const ready = acceptable(items.map(({ view }) => view))
  const confirming = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) await write('POST', `${PLEDGE}/imports/${id}/confirmation`, { questionsSeen: seen })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['pledges'] }),
  })
  if (ready.ids.length === 0) {
    const over = items.every(({ step }) => step === 'checked' || step === 'done')
    const faulty = items.some(({ view }) => (view?.counts?.faulty ?? 0) > 0)
    return over && !faulty && items.some(({ step }) => step === 'checked') ? <Message kind="info" title={t('nothing')} /> : null
  }
  return (
    <div className="confirm-drops">
      {ready.faulty > 0 && <p className="quiet-text">{t('faultyLeftOut')}</p>}
      {ready.questions > 0 && (
        <Checkbox checked={seen} onChange={(event) => look(event.target.checked)}>
          {t('questions', { count: ready.questions })}
        </Checkbox>
      )}
      {confirming.isError && <Message kind="error" title={text(confirming.error)} />}
      <div className="row">
        <Button type="primary" size="large" loading={confirming.isPending} disabled={ready.questions > 0 && !seen} onClick={() => confirming.mutate(ready.ids)}>
          {t('confirm', { count: ready.rows })}
        </Button>
        <span className="quiet-text">{t('confirmHint')}</span>
      </div>
    </div>
  )
}
