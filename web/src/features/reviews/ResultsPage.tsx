import './reviews.css'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Page } from '../../shared/api/types'
import { moment } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { Filters, SearchFilter, UnitFilter } from '../../shared/ui/Filters'
import { FormWindow } from '../../shared/ui/FormWindow'
import { Count, PageHead } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { useToast } from '../../shared/ui/Toast'
import { useList } from '../../shared/ui/useList'
import { useSave } from '../../shared/ui/useSave'
import { Ways } from './Ways'
import { honour, PLEDGE, type Grade, type ResultRow } from './model'

const GRADES: Grade[] = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED']

/** What became of each pledge: pledged, and proposed by the unit. */
export function ResultsPage() {
  const { t } = useTranslation('reviews')
  const { acting } = usePerson()
  const list = useList(['q', 'unit', 'plan'])
  const [chosen, choose] = useState<ResultRow>()
  const heads = acting?.role === 'unit-head'
  const found = useQuery({
    queryKey: ['reviews', 'results', list.query],
    queryFn: () => get<Page<ResultRow>>(`${PLEDGE}/results`, list.query),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="page">
      <PageHead title={t('results')} state={<Count of={found.data?.total} />} hint={t('resultsHint')} />
      <Ways />
      <Filters>
        <SearchFilter list={list} label={t('searchPledge')} />
        <UnitFilter list={list} name="unit" label={t('unit')} />
      </Filters>
      <ListTable<ResultRow>
        label={t('results')}
        list={found}
        rowKey="pledgeId"
        page={list.page}
        turnTo={list.turnTo}
        empty={<Empty title={t('noPledges')}>{t('noPledgesHint')}</Empty>}
        columns={[
          { title: t('who'), dataIndex: 'subject' },
          { title: t('unit'), dataIndex: 'unit' },
          { title: t('pledgedHonours'), render: (_, row) => row.pledged.map(honour).join('; ') },
          { title: t('grade'), render: (_, row) => row.result?.grade && t(`grades.${row.result.grade}`) },
          { title: t('proposedHonours'), render: (_, row) => row.result && (row.result.honours.map(honour).join('; ') || t('nothingProposed')) },
          { title: t('confirmedAt'), render: (_, row) => row.result && <span className="num">{moment(row.result.confirmedAt)}</span> },
          {
            title: '',
            render: (_, row) =>
              heads && (
                <Button onClick={() => choose(row)} aria-label={`${t(row.result ? 'changeResult' : 'giveResult')}: ${row.subject}`}>
                  {t(row.result ? 'changeResult' : 'giveResult')}
                </Button>
              ),
          },
        ]}
      />
      {chosen && <ResultForm row={chosen} close={() => choose(undefined)} />}
    </div>
  )
}

interface Values {
  grade?: Grade | null
  honours?: string[]
  note?: string
}

function ResultForm({ row, close }: { row: ResultRow; close: () => void }) {
  const { t } = useTranslation('reviews')
  const toast = useToast()
  const queries = useQueryClient()
  const saving = useSave(() => {
    toast('success', t('resultGiven'))
    close()
    void queries.invalidateQueries({ queryKey: ['reviews'] })
  })
  const { result } = row
  return (
    <FormWindow<Values>
      {...saving.form}
      close={close}
      title={t('resultOf', { name: row.subject })}
      act={t('giveResult')}
      initial={{ grade: result?.grade ?? null, honours: result?.honours ?? [], note: result?.note ?? '' }}
      onFinish={({ grade, honours, note }) =>
        saving.form.submit({
          method: 'PUT',
          address: `${PLEDGE}/pledges/${row.pledgeId}/result`,
          body: { version: result?.version ?? 0, grade: grade ?? null, honours: honours ?? [], note: note?.trim() || null, minutesId: result?.minutesId ?? null },
        })
      }
    >
      <Form.Item name="grade" label={t('grade')}>
        <Radio.Group options={GRADES.map((value) => ({ value, label: t(`grades.${value}`) }))} />
      </Form.Item>
      <Form.Item name="honours" label={t('proposedHonours')} extra={t('proposedHint')}>
        <Checkbox.Group options={row.pledged.map((value) => ({ value, label: honour(value) }))} />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormWindow>
  )
}
