import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { get } from '../../shared/api/client'
import type { AuditRow, Page } from '../../shared/api/types'
import type { AuditWords } from '../../shared/i18n/audit.vi'
import { moment } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Empty } from '../../shared/ui/Empty'
import { Export } from '../../shared/ui/Export'
import { Count, PageHead } from '../../shared/ui/Head'
import { ListTable } from '../../shared/ui/ListPage'
import { useList } from '../../shared/ui/useList'
import { ServiceChoice } from './ServiceChoice'
import { serviceOf } from './services'

const TONES = { DONE: 'green', REFUSED: 'amber', READ: 'plain' } as const

export function AuditPage() {
  const { t } = useTranslation()
  const { t: words } = useTranslation('admin')
  const { t: acts, i18n } = useTranslation('audit')
  const isKnown = (action: string): action is keyof AuditWords => i18n.exists(action, { ns: 'audit' })
  const list = useList(['person', 'object', 'action'])
  const service = serviceOf(list.value('service'))
  const rows = useQuery({
    queryKey: ['audit', service, list.query],
    queryFn: () => get<Page<AuditRow>>(`/api/${service}/audit`, list.query),
  })
  return (
    <div className="page">
      <PageHead title={words('audit')} state={<Count of={rows.data?.total} />} hint={words('auditHint')}>
        <Export address={`/api/${service}/audit/export`} list={list} />
      </PageHead>
      <ServiceChoice value={service} onChange={(value) => list.filter('service', value)} />
      <ListTable<AuditRow>
        label={words('audit')}
        list={rows}
        rowKey="id"
        page={list.page}
        turnTo={list.turnTo}
        empty={<Empty title={words('emptyAudit')} />}
        columns={[
          { title: words('what'), render: (_, row) => (isKnown(row.action) ? acts(row.action) : <code>{row.action}</code>) },
          { title: words('changedAt'), render: (_, row) => <span className="num">{moment(row.at)}</span> },
          { title: words('who'), render: (_, row) => row.personName ?? row.system ?? row.person },
          { title: words('object'), dataIndex: 'objectType' },
          {
            title: words('outcome'),
            render: (_, row) => <Chip tone={TONES[row.outcome]}>{words(`outcome${row.outcome}`)}</Chip>,
          },
          { title: t('common.requestId'), render: (_, row) => row.requestId && <code>{row.requestId.slice(0, 8)}</code> },
        ]}
      />
    </div>
  )
}
