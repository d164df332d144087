import { useQueryClient } from '@tanstack/react-query'
import { Form, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { FormWindow, TextField } from '../../shared/ui/FormWindow'
import { useSave } from '../../shared/ui/useSave'
import { keep, PLANS } from './api'
import { EMPTY, type PlanView } from './model'

/** The few words that a plan begins with; everything else is written in the editor. */
export function NewPlan({ year, close }: { year: number; close: () => void }) {
  const { t } = useTranslation('plans')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [id] = useState(() => crypto.randomUUID())
  const { form, reset } = useSave<PlanView>((plan) => {
    keep(queries, plan)
    void navigate(`/plans/${plan.id}/edit`)
  })
  return (
    <FormWindow<{ year: number; symbol: string; about: string }>
      {...form}
      title={t('newTitle')}
      act={t('begin')}
      initial={{ year, symbol: 'KH-UBND' }}
      close={() => {
        reset()
        close()
      }}
      onFinish={(values) =>
        form.submit({
          method: 'POST',
          address: PLANS,
          key: id,
          body: { id, parentPlanId: null, ...values, place: null, openToPublic: false, content: EMPTY },
        })
      }
    >
      <p>{t('newHint')}</p>
      <Form.Item name="year" label={t('year')} rules={[{ required: true }]}>
        <InputNumber min={2000} max={2100} className="wide" />
      </Form.Item>
      <TextField name="about" label={t('about')} most={1000} />
      <TextField name="symbol" label={t('symbol')} hint={t('symbolHint')} most={40} />
    </FormWindow>
  )
}
