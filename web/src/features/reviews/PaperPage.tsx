import './reviews.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { write } from '../../shared/api/client'
import { dropDraft, findDraft, keepDraft } from '../../shared/draft/device'
import { day, moment } from '../../shared/time'
import { Download } from '../../shared/ui/Download'
import { FormWindow } from '../../shared/ui/FormWindow'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { Message } from '../../shared/ui/Message'
import { useProblemText } from '../../shared/ui/Problem'
import { useToast } from '../../shared/ui/Toast'
import { useSave } from '../../shared/ui/useSave'
import { MinutesPart } from './MinutesPart'
import { PaperChip } from './PaperChip'
import { ReportPart } from './ReportPart'
import { ScorePart } from './ScorePart'
import { usePaper } from './api'
import { PLEDGE, type PaperAct, type PaperContent, type PaperView } from './model'

/** A paper as it stands: written by the head, read and decided on by whoever receives it. */
export function PaperPage() {
  const { id = '' } = useParams()
  const paper = usePaper(id)
  return <Loaded query={paper}>{(view) => <Paper key={`${view.paper.id} ${view.paper.version}`} view={view} />}</Loaded>
}

const FORMATS = ['DOCX', 'PDF'] as const

const nameOf = ({ paper }: PaperView) => `review ${paper.id} ${paper.version}`

function Paper({ view }: { view: PaperView }) {
  const { t } = useTranslation('reviews')
  const toast = useToast()
  const text = useProblemText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [content, change] = useState<PaperContent>(view.content)
  const [written, mark] = useState(false)
  const [returning, giveBack] = useState(false)
  const { paper } = view
  const may = (act: PaperAct) => view.acts.includes(act)
  const address = `${PLEDGE}/papers/${paper.id}`
  useEffect(() => {
    // What was typed here and not yet saved is found again.
    void findDraft<PaperContent>(nameOf(view)).then((kept) => {
      if (!kept) return
      change(kept)
      mark(true)
    })
  }, [view])
  const set = (next: PaperContent) => {
    change(next)
    mark(true)
    void keepDraft(nameOf(view), next)
  }
  const doing = useMutation({
    mutationFn: async (act: PaperAct) => {
      let version = paper.version
      if (written) version = (await write<{ version: number }>('PUT', address, { version, content })).version
      if (act === 'SEND') await write('POST', `${address}/sending`, { version })
      if (act === 'RECEIVE') await write('POST', `${address}/receipt`, { version })
      if (act === 'DISCARD') await write('DELETE', `${address}?version=${version}`)
    },
    onSuccess: (_, act) => {
      void dropDraft(nameOf(view))
      toast('success', t(`did.${act}`))
      if (act === 'DISCARD') {
        queries.removeQueries({ queryKey: ['reviews', 'paper', paper.id] })
        void navigate('/reviews')
      }
    },
    onError: (problem) => toast('error', text(problem)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['reviews'] }),
  })
  const part = { open: may('EDIT'), paper: view, set }
  return (
    <>
      <PageHead title={`${t(`kind.${paper.kind}`)}: ${paper.about}`} back={{ to: '/reviews/papers', title: t('papers') }} state={<PaperChip state={paper.state} />} hint={`${paper.unit.name}, ${paper.planCode}`}>
        {FORMATS.map((format) => (
          <Download key={format} address={`${address}/file?format=${format}`} name={t(`file.${format}`)} />
        ))}
        {may('DISCARD') && (
          <Button danger onClick={() => doing.mutate('DISCARD')}>
            {t('act.DISCARD')}
          </Button>
        )}
        {may('RETURN') && <Button onClick={() => giveBack(true)}>{t('act.RETURN')}</Button>}
        {may('EDIT') && (
          <Button disabled={!written} loading={doing.isPending} onClick={() => doing.mutate('EDIT')}>
            {t('act.EDIT')}
          </Button>
        )}
        {may('RECEIVE') && (
          <Button type="primary" loading={doing.isPending} onClick={() => doing.mutate('RECEIVE')}>
            {t('act.RECEIVE')}
          </Button>
        )}
        {may('SEND') && (
          <Button type="primary" loading={doing.isPending} onClick={() => doing.mutate('SEND')}>
            {t('act.SEND')}
          </Button>
        )}
      </PageHead>
      {paper.state === 'RETURNED' && paper.remark && (
        <Message kind="warning" title={t('returnedBy', { by: paper.decidedBy ?? '' })}>
          <p>{paper.remark}</p>
        </Message>
      )}
      <p className="quiet-text num">
        {paper.due && t('untilEnd', { day: day(paper.due) })}
        {paper.sentAt && ` ${t('sentBy', { by: paper.sentBy ?? '', at: moment(paper.sentAt) })}`}
        {paper.late && `, ${t('late')}`}
      </p>
      {written && may('EDIT') && <p className="quiet-text">{t('keptHere')}</p>}
      {content.report && <ReportPart {...part} report={content.report} />}
      {content.score && <ScorePart {...part} score={content.score} />}
      {content.minutes && <MinutesPart {...part} minutes={content.minutes} />}
      {returning && <Return view={view} close={() => giveBack(false)} />}
    </>
  )
}

function Return({ view, close }: { view: PaperView; close: () => void }) {
  const { t } = useTranslation('reviews')
  const toast = useToast()
  const queries = useQueryClient()
  const saving = useSave(() => {
    toast('success', t('did.RETURN'))
    close()
    void queries.invalidateQueries({ queryKey: ['reviews'] })
  })
  return (
    <FormWindow<{ remark: string }>
      {...saving.form}
      close={close}
      title={t('act.RETURN')}
      act={t('act.RETURN')}
      initial={{}}
      onFinish={({ remark }) => saving.form.submit({ method: 'POST', address: `${PLEDGE}/papers/${view.paper.id}/return`, body: { version: view.paper.version, remark } })}
    >
      <Form.Item name="remark" label={t('remark')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormWindow>
  )
}
