import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { get } from '../../shared/api/client'
import { FormWindow, TextField } from '../../shared/ui/FormWindow'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { useSave } from '../../shared/ui/useSave'
import { keep, PLANS } from './api'
import { EMPTY, type PlanView, type Template } from './model'

interface Values {
  year: number
  symbol: string
  about: string
  template: string
}

const BLANK = 'BLANK'

const templatesOf = (year: number) => get<Template[]>('/api/plan/templates', { year })

/** The few words that a plan begins with; everything else is written in the editor. */
export function NewPlan({ year, close }: { year: number; close: () => void }) {
  const { t } = useTranslation('plans')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const toast = useToast()
  const text = useProblemText()
  const [id] = useState(() => crypto.randomUUID())
  const { form, reset } = useSave<PlanView>((plan) => {
    keep(queries, plan)
    void navigate(`/plans/${plan.id}/edit`)
  })
  const templates = useQuery({ queryKey: ['templates', year], queryFn: () => templatesOf(year) })

  /** A template's days are those of the year that was chosen in the end. */
  async function begin(template: string, values: Omit<Values, 'template'>) {
    try {
      const chosen = template === BLANK ? undefined : (await templatesOf(values.year)).find(({ code }) => code === template)
      const content = chosen?.content ?? EMPTY
      form.submit({ method: 'POST', address: PLANS, key: id, body: { id, parentPlanId: null, ...values, place: null, openToPublic: false, content } })
    } catch (problem) {
      toast('error', text(problem))
    }
  }

  return (
    <FormWindow<Values>
      {...form}
      title={t('newTitle')}
      act={t('begin')}
      initial={{ year, symbol: 'KH-UBND', template: BLANK }}
      close={() => {
        reset()
        close()
      }}
      onFinish={({ template, ...values }) => void begin(template, values)}
    >
      <p>{t('newHint')}</p>
      <Form.Item name="year" label={t('year')} rules={[{ required: true }]}>
        <InputNumber min={2000} max={2100} className="wide" />
      </Form.Item>
      <Form.Item name="template" label={t('template')} extra={t('templateHint')}>
        <Select
          className="wide"
          loading={templates.isPending}
          options={[{ value: BLANK, label: t('blank') }, ...(templates.data ?? []).map(({ code, name }) => ({ value: code, label: name }))]}
        />
      </Form.Item>
      <TextField name="about" label={t('about')} most={1000} />
      <TextField name="symbol" label={t('symbol')} hint={t('symbolHint')} most={40} />
    </FormWindow>
  )
}
