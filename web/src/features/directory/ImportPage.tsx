import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Progress, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { get, write } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { ImportRow, ImportView, Page } from '../../shared/api/types'
import { Chip } from '../../shared/ui/Chip'
import { Empty } from '../../shared/ui/Empty'
import { FileDrop } from '../../shared/ui/FileDrop'
import { PageHead } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { Message } from '../../shared/ui/Message'
import { ProblemView, useProblemText } from '../../shared/ui/Problem'
import { useList } from '../../shared/ui/useList'
import { keeps } from './roles'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Drop the file, look at the rows, confirm: nothing is written before that. */
export function ImportPage() {
  const { t } = useTranslation()
  const { id } = useParams()
  const { acting } = usePerson()
  return (
    <div className="page">
      <PageHead title={t('import.title')} hint={t('import.hint')} />
      {!keeps(acting?.role) && <Message kind="info" title={t('people.onlyKeepers')} />}
      {keeps(acting?.role) && (id ? <Import key={id} id={id} /> : <Drop />)}
    </div>
  )
}

function Drop() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <>
      <p>
        <a href="/api/plan/imports/template" download>
          {t('import.template')}
        </a>
      </p>
      <FileDrop<ImportView>
        address="/api/plan/imports"
        accept={`.xlsx,${XLSX}`}
        words={{ drop: t('import.drop'), hint: t('import.dropHint'), sending: t('import.sending') }}
        onSent={(started) => void navigate(`/import/${started.id}`)}
      />
    </>
  )
}

function Import({ id }: { id: string }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const one = useQuery({
    queryKey: ['imports', id],
    queryFn: () => get<ImportView>(`/api/plan/imports/${id}`),
    refetchInterval: (query) => (query.state.data?.task.finishedAt === null ? 1000 : false),
  })
  const cancelling = useMutation({
    mutationFn: (task: string) => write('POST', `/api/plan/tasks/${task}/cancellation`),
    onSettled: () => one.refetch(),
  })
  if (one.isPending) return <Progress percent={0} aria-label={t('import.checking')} />
  if (one.isError) return <ProblemView problem={one.error} retry={() => void one.refetch()} />
  const { task, counts, state, fileName } = one.data
  const again = (
    <p>
      <Link to="/import">{t('import.again')}</Link>
    </p>
  )
  if (task.finishedAt === null) {
    return (
      <section aria-live="polite">
        <p>{state === 'CHECKING' ? t('import.checkingFile', { name: fileName }) : t('import.writing')}</p>
        <Progress
          percent={task.total ? Math.floor((task.done / task.total) * 100) : 0}
          status="active"
          aria-label={state === 'CHECKING' ? t('import.checking') : t('import.writing')}
        />
        <p className="hint">{t('import.leave')}</p>
        <Button onClick={() => cancelling.mutate(task.id)}>{t('common.cancel')}</Button>
      </section>
    )
  }
  return (
    <>
      {task.state === 'FAILED' && <Message kind="error" title={task.failure?.detail ?? t('error.unexpected')} />}
      {task.state === 'CANCELLED' && <Message kind="info" title={t('import.cancelled')} />}
      {state === 'DONE' && counts && (
        <Message kind="success" title={t('import.done', { added: counts.added, same: counts.same })}>
          <div className="row">
            <Link to="/units">{t('nav.units')}</Link>
            <Link to="/people">{t('nav.people')}</Link>
            <Link to="/households">{t('nav.households')}</Link>
          </div>
        </Message>
      )}
      {state === 'CHECKED' && counts && (
        <Confirm one={one.data} counts={counts} done={() => void queries.invalidateQueries({ queryKey: ['imports', id] })} />
      )}
      {counts && <Rows id={id} counts={counts} />}
      {again}
    </>
  )
}

function Confirm({ one, counts, done }: { one: ImportView; counts: NonNullable<ImportView['counts']>; done: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [seen, setSeen] = useState(false)
  const confirming = useMutation({
    mutationFn: () => write<ImportView>('POST', `/api/plan/imports/${one.id}/confirmation`, { questionsSeen: seen }),
    onSuccess: done,
  })
  return (
    <section>
      <p>
        <strong>{one.fileName}</strong>: {t('import.summary', { added: counts.added, same: counts.same, faulty: counts.faulty })}
      </p>
      {counts.faulty > 0 && <Message kind="warning" title={t('import.faulty', { count: counts.faulty })} />}
      {counts.faulty === 0 && counts.added === 0 && <Message kind="info" title={t('import.nothing')} />}
      {counts.faulty === 0 && counts.added > 0 && (
        <>
          {counts.questions > 0 && (
            <p>
              <Checkbox checked={seen} onChange={(event) => setSeen(event.target.checked)}>
                {t('import.questions', { count: counts.questions })}
              </Checkbox>
            </p>
          )}
          {confirming.isError && <Message kind="error" title={text(confirming.error)} />}
          <Button
            type="primary"
            loading={confirming.isPending}
            disabled={counts.questions > 0 && !seen}
            onClick={() => confirming.mutate()}
          >
            {t('import.confirm', { count: counts.added })}
          </Button>
        </>
      )}
    </section>
  )
}

function Rows({ id, counts }: { id: string; counts: NonNullable<ImportView['counts']> }) {
  const { t } = useTranslation()
  const list = useList(['only'])
  const only = list.value('only') ?? (counts.faulty > 0 ? 'FAULTY' : counts.questions > 0 ? 'QUESTION' : 'NEW')
  const rows = useQuery({
    queryKey: ['imports', id, 'rows', list.page, only],
    queryFn: async () => {
      const page = await get<Page<ImportRow>>(`/api/plan/imports/${id}/rows`, { ...list.query, only })
      return { ...page, items: page.items.map((row) => ({ ...row, key: `${row.sheet} ${row.line}` })) }
    },
  })
  return (
    <>
      <Segmented
        aria-label={t('import.rows')}
        className="filters"
        value={only}
        options={[
          { value: 'FAULTY', label: `${t('import.onlyFaulty')} (${counts.faulty})` },
          { value: 'QUESTION', label: `${t('import.onlyQuestions')} (${counts.questions})` },
          { value: 'NEW', label: `${t('import.onlyNew')} (${counts.added})` },
          { value: 'SAME', label: `${t('import.onlySame')} (${counts.same})` },
        ]}
        onChange={(value) => list.filter('only', value)}
      />
      <ListTable<ImportRow & { key: string }>
        label={t('import.rows')}
        list={rows}
        rowKey="key"
        page={list.page}
        turnTo={list.turnTo}
        empty={<Empty title={t('import.noRows')} />}
        columns={[
          { title: t('import.line'), className: 'num', render: (_, row) => `${row.sheet}, ${row.line}` },
          {
            title: t('import.remarks'),
            render: (_, row) => (
              <ul className="plain">
                {row.faults.map((one) => (
                  <li key={`${one.column}${one.code}`}>
                    <Chip tone="seal">{one.column ?? t('import.wholeRow')}</Chip> {one.message}
                  </li>
                ))}
                {row.questions.map((one) => (
                  <li key={`${one.column}${one.code}`}>
                    <Chip tone="amber">{one.column ?? t('import.wholeRow')}</Chip> {one.message}
                  </li>
                ))}
                {row.faults.length + row.questions.length === 0 && <li>{t('import.noRemarks')}</li>}
              </ul>
            ),
          },
          {
            title: t('import.cells'),
            render: (_, row) =>
              Object.entries(row.cells)
                .map(([header, value]) => `${header}: ${value}`)
                .join('; '),
          },
        ]}
      />
    </>
  )
}
