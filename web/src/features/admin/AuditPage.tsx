import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { get } from '../../shared/api/client'
import type { AuditRow, Page } from '../../shared/api/types'
import type { AuditWords } from '../../shared/i18n/audit.vi'
import { moment } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Empty } from '../../shared/ui/Empty'
import { ListTable } from '../../shared/ui/ListPage'
import { useList } from '../../shared/ui/useList'
import { ServiceChoice } from './ServiceChoice'
import { serviceOf } from './services'

const TONES = { DONE: 'green', REFUSED: 'amber', READ: 'plain' } as const

export function AuditPage() {
  const { t } = useTranslation()
  const { t: words, i18n } = useTranslation('audit')
  const isKnown = (action: string): action is keyof AuditWords => i18n.exists(action, { ns: 'audit' })
  const list = useList(['person', 'object', 'action'])
  const service = serviceOf(list.value('service'))
  const rows = useQuery({
    queryKey: ['audit', service, list.query],
    queryFn: () => get<Page<AuditRow>>(`/api/${service}/audit`, list.query),
  })
  return (
    <div className="page">
      <h1>{t('admin.audit')}</h1>
      <p className="hint">{t('admin.auditHint')}</p>
      <ServiceChoice value={service} onChange={(value) => list.filter('service', value)} />
      <ListTable<AuditRow>
        label={t('admin.audit')}
        list={rows}
        rowKey="id"
        page={list.page}
        turnTo={list.turnTo}
        empty={<Empty title={t('admin.emptyAudit')} />}
        columns={[
          { title: t('admin.what'), render: (_, row) => (isKnown(row.action) ? words(row.action) : <code>{row.action}</code>) },
          { title: t('admin.changedAt'), render: (_, row) => <span className="num">{moment(row.at)}</span> },
          { title: t('admin.who'), render: (_, row) => row.personName ?? row.system ?? row.person },
          { title: t('admin.object'), dataIndex: 'objectType' },
          {
            title: t('admin.outcome'),
            render: (_, row) => <Chip tone={TONES[row.outcome]}>{t(`admin.outcome${row.outcome}`)}</Chip>,
          },
          { title: t('common.requestId'), render: (_, row) => row.requestId && <code>{row.requestId.slice(0, 8)}</code> },
        ]}
      />
    </div>
  )
}
