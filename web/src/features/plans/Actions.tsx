import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, Form, Input, InputNumber, Upload } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { get, Problem, write } from '../../shared/api/client'
import { logIn, usePerson } from '../../shared/api/session'
import { isoDay } from '../../shared/time'
import { DAY, FormWindow, iso } from '../../shared/ui/FormWindow'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { keep, PLANS } from './api'
import { useCheck } from './useCheck'
import { isOpen, type Act, type PlanView } from './model'

/** What can be done with one press and taken back, and what is looked at once more before. */
type Direct = 'CHECK' | 'RECALL'
type Asked = keyof typeof ROAD
const DIRECT: Record<Direct, string> = { CHECK: 'check', RECALL: 'recall' }
const ROAD = {
  SEND_FOR_APPROVAL: 'approval-request',
  APPROVE: 'approval',
  SEND_FOR_SIGNATURE: 'signature-request',
  SIGN: 'signature',
  RETURN: 'return',
  ISSUE: 'issue',
  ATTACH: 'file',
  AMEND: 'amendment',
  CLOSE: 'closure',
  REVOKE: 'revocation',
  DISCARD: '',
} as const

const isDirect = (act: Act): act is Direct => act in DIRECT
const isAsked = (act: Act): act is Asked => act in ROAD

/** The one obvious next step comes first among what is allowed. */
const ORDER: Act[] = ['SIGN', 'ISSUE', 'APPROVE', 'SEND_FOR_SIGNATURE', 'SEND_FOR_APPROVAL', 'EDIT', 'CHECK', 'ATTACH', 'RETURN', 'RECALL', 'AMEND', 'CLOSE', 'REVOKE', 'DISCARD']

function offered(plan: PlanView): Act[] {
  const ready = plan.state === 'CHECKED' && !plan.findings.some((one) => one.severity === 'ERROR')
  return ORDER.filter((act) => plan.acts.includes(act)).filter((act) => ready || (act !== 'SEND_FOR_SIGNATURE' && act !== 'SEND_FOR_APPROVAL'))
}

/** What may be done to a plan now, the main one last and in red. */
export function Actions({ plan, editing = false }: { plan: PlanView; editing?: boolean }) {
  const { t } = useTranslation('plans')
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const wanted = parameters.get('act')
  const [asked, ask] = useState<Asked | undefined>(() => (plan.acts.find((act) => act === wanted && isAsked(act)) as Asked | undefined))
  const direct = useAct(plan)
  const acts = offered(plan).filter((act) => !editing || act !== 'EDIT')
  const [main] = acts
  return (
    <>
      {acts.toReversed().map((act) => (
        <Button
          key={act}
          type={act === main ? 'primary' : 'default'}
          danger={act !== main && (act === 'DISCARD' || act === 'REVOKE')}
          loading={direct.isPending && direct.variables.act === act}
          onClick={() => {
            if (act === 'EDIT') void navigate(`/plans/${plan.id}/edit`)
            else if (isDirect(act)) direct.mutate({ act, method: 'POST', road: DIRECT[act], body: {} })
            else if (isAsked(act)) ask(act)
          }}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
      {asked && <Ask plan={plan} act={asked} close={() => ask(undefined)} />}
    </>
  )
}

interface Doing {
  act: Direct | Asked
  method: 'POST' | 'DELETE'
  road: string
  body: Record<string, unknown> | FormData
  key?: string
}

/** Does it with the version that the page shows, and keeps the service's answer. */
function useAct(plan: PlanView, done?: () => void) {
  const { t } = useTranslation('plans')
  const toast = useToast()
  const text = useProblemText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ method, road, body, key }: Doing) => {
      const address = `${PLANS}/${plan.id}${road && `/${road}`}`
      if (method === 'DELETE') return write<PlanView | undefined>(method, `${address}?version=${plan.version}`)
      if (body instanceof FormData) return write<PlanView | undefined>(method, `${address}?version=${plan.version}`, body)
      return write<PlanView | undefined>(method, address, { version: plan.version, ...body }, key)
    },
    onSuccess: (saved, { act }) => {
      toast('success', t(`done.${act}`))
      done?.()
      if (saved) keep(queries, saved)
      else {
        queries.removeQueries({ queryKey: ['plans', plan.id] })
        void queries.invalidateQueries({ queryKey: ['plans'] })
      }
      if (act === 'AMEND') void navigate(`/plans/${plan.id}/edit`)
      if (act === 'DISCARD') void navigate('/plans')
    },
    onError: (problem) => {
      if (problem instanceof Problem && problem.code === 'stale-version') void queries.invalidateQueries({ queryKey: ['plans', plan.id] })
      if (!done) toast('error', text(problem))
    },
  })
}

interface Values {
  reason?: string
  number?: number
  issueDate?: Dayjs
  file?: { originFileObj?: File }[]
}

/** Shows what will happen, and does it. */
function Ask({ plan, act, close }: { plan: PlanView; act: Asked; close: () => void }) {
  const { t } = useTranslation('plans')
  const { me } = usePerson()
  const [key] = useState(() => crypto.randomUUID())
  const doing = useAct(plan, close)
  const check = useCheck(plan.id)
  const [keepKey] = useState(() => crypto.randomUUID())
  const sending = act === 'SEND_FOR_SIGNATURE' || act === 'SEND_FOR_APPROVAL'
  const open = sending ? plan.findings.filter(isOpen) : []
  const today = isoDay(me.businessNow)
  const next = useQuery({
    queryKey: ['plans', plan.id, 'next-number'],
    queryFn: () => get<{ number: number; year: number }>(`${PLANS}/${plan.id}/next-number`),
    enabled: act === 'ISSUE',
  })
  // The number is proposed once it is known.
  if (act === 'ISSUE' && next.isPending) return null
  const tooOld = doing.error instanceof Problem && doing.error.code === 'step-up-needed'
  return (
    <FormWindow<Values>
      busy={doing.isPending || check.busy}
      problem={doing.error ?? check.problem}
      submit={() => undefined}
      close={close}
      title={t(`act.${act}`)}
      act={tooOld ? t('loginAgain') : t(`act.${act}`)}
      initial={{ ...(next.data ? { number: next.data.number } : {}), issueDate: dayjs(today) }}
      onFinish={(values) => {
        if (tooOld) logIn(`/plans/${plan.id}?act=${act}`, undefined, true)
        else if (open.length > 0) void check.answerOpen(values.reason ?? '', keepKey).then(
            ({ version }) => doing.mutate({ act, method: 'POST', road: ROAD[act], body: { version } }),
            () => undefined, // The window shows why an answer was not taken.
          )
        else doing.mutate({ act, method: act === 'DISCARD' ? 'DELETE' : 'POST', road: ROAD[act], body: bodyOf(act, values), ...(act === 'AMEND' ? { key } : {}) })
      }}
    >
      <p>{t(`before.${act}`, { unit: plan.unit.name })}</p>
      {(act === 'SIGN' || act === 'ISSUE') && (
        <p>
          <strong>{plan.about}</strong>
        </p>
      )}
      {open.length > 0 && (
        <>
          <p>{t('warningsLeft', { n: open.length })}</p>
          <ul className="left">
            {open.map((one) => (
              <li key={one.key}>{one.reason}</li>
            ))}
          </ul>
          <Form.Item name="reason" label={t('answer')} rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
        </>
      )}
      {(act === 'RETURN' || act === 'REVOKE') && (
        <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
      )}
      {act === 'ISSUE' && (
        <>
          <Form.Item
            name="number"
            label={t('issueNumber')}
            extra={next.data && t('issueNumberHint', { n: next.data.number, year: next.data.year })}
            rules={[{ required: true }]}
          >
            <InputNumber min={1} max={99_999} className="wide" />
          </Form.Item>
          <Form.Item name="issueDate" label={t('issuedOn')} rules={[{ required: true }]}>
            <DatePicker format={DAY} className="wide" />
          </Form.Item>
        </>
      )}
      {act === 'ATTACH' && (
        <Form.Item name="file" label={t('file')} valuePropName="fileList" getValueFromEvent={(event: { fileList: unknown }) => event.fileList} rules={[{ required: true }]}>
          <Upload accept=".pdf,application/pdf" maxCount={1} beforeUpload={() => false}>
            <Button>{t('file')}</Button>
          </Upload>
        </Form.Item>
      )}
    </FormWindow>
  )
}

function bodyOf(act: Asked, { reason, number, issueDate, file }: Values): Doing['body'] {
  switch (act) {
    case 'RETURN':
    case 'REVOKE':
      return { reason }
    case 'ISSUE':
      return { number, issueDate: iso(issueDate) }
    case 'ATTACH': {
      const form = new FormData()
      const chosen = file?.[0]?.originFileObj
      if (chosen) form.append('file', chosen)
      return form
    }
    case 'SEND_FOR_APPROVAL':
    case 'APPROVE':
    case 'SEND_FOR_SIGNATURE':
    case 'SIGN':
    case 'AMEND':
    case 'CLOSE':
    case 'DISCARD':
      return {}
  }
}
