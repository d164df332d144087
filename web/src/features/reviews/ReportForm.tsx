import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { write } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import { figureOf } from '../../shared/figures'
import { isoDay } from '../../shared/time'
import { DayField, FormWindow, iso } from '../../shared/ui/FormWindow'
import { useToast } from '../../shared/ui/Toast'
import { ACCEPTED, prove } from './evidence'
import { PLEDGE, type CommitmentProgress } from './model'

interface Values {
  day: Dayjs
  figure?: string
  done?: boolean
  note?: string
}

/** A dated word on one commitment, with what proves it. */
export function ReportForm({ pledge, commitment, close }: { pledge: string; commitment: CommitmentProgress; close: () => void }) {
  const { t } = useTranslation('reviews')
  const { me } = usePerson()
  const toast = useToast()
  const queries = useQueryClient()
  const [files, choose] = useState<File[]>([])
  // Sent again after a refused file, the report itself is the one that is there.
  const id = useRef(crypto.randomUUID())
  const { promised } = commitment
  const measured = typeof promised.figure === 'number'
  const sending = useMutation({
    mutationFn: async ({ day, figure, done, note }: Values) => {
      await write(
        'POST',
        `${PLEDGE}/pledges/${pledge}/progress`,
        { id: id.current, commitment: commitment.commitment, day: iso(day), figure: measured ? figureOf(figure ?? '') : null, done: !measured && done === true, note: note?.trim() || null },
        id.current,
      )
      for (const file of files) await prove(id.current, file)
    },
    onSuccess: () => {
      toast('success', t('reported'))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['reviews'] }),
  })
  return (
    <FormWindow<Values>
      busy={sending.isPending}
      problem={sending.error}
      submit={() => undefined}
      close={close}
      title={t('reportTitle')}
      act={t('report')}
      initial={{ day: dayjs(isoDay(me.businessNow)) }}
      onFinish={(values) => sending.mutate(values)}
    >
      <p>{promised.text}</p>
      <DayField name="day" label={t('day')} />
      {measured ? (
        <Form.Item
          name="figure"
          label={t('figure', { unit: promised.unitOfMeasure ?? '' })}
          extra={t('figureHint', { goal: promised.figure })}
          rules={[{ required: true }, { validator: (_, text: string | undefined) => (!text || figureOf(text) !== undefined ? Promise.resolve() : Promise.reject(new Error(t('noFigure')))) }]}
        >
          <Input inputMode="decimal" autoComplete="off" maxLength={20} />
        </Form.Item>
      ) : (
        <Form.Item name="done" valuePropName="checked">
          <Checkbox>{t('isDone')}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="note" label={t('note')} rules={measured ? [] : [{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <div className="field">
        <label htmlFor="evidence">{t('evidence')}</label>
        <input id="evidence" type="file" multiple accept={ACCEPTED} aria-describedby="evidence-hint" onChange={(event) => choose([...(event.target.files ?? [])])} />
        <span id="evidence-hint" className="quiet-text">
          {t('evidenceHint')}
        </span>
      </div>
    </FormWindow>
  )
}
