import './plans.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { get, path } from '../../shared/api/client'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { Download } from '../../shared/ui/Download'
import { Annexes } from './Annexes'
import { PLANS, usePlan } from './api'
import type { PaperLine } from './model'
import { Sheet } from './Sheet'

/** The plan as the paper that will be printed, and its files. */
export function PaperPage() {
  const { t } = useTranslation('plans')
  const { id = '' } = useParams()
  const [parameters] = useSearchParams()
  const edition = parameters.get('edition') ?? undefined
  const plan = usePlan(id, edition)
  const lines = useQuery({
    queryKey: ['paper', id, edition ?? 'newest', plan.data?.version],
    queryFn: () => get<PaperLine[]>(`${PLANS}/${id}/lines`, { edition }),
  })
  return (
    <Loaded query={lines}>
      {(all) => (
        <>
          <PageHead title={t('preview')} back={{ to: path(`/plans/${id}`, { edition }), title: plan.data?.about ?? t('title') }}>
            <Download address={path(`${PLANS}/${id}/paper`, { edition, format: 'DOCX' })} name={t('paperWord')} />
            <Download address={path(`${PLANS}/${id}/paper`, { edition, format: 'PDF' })} name={t('paperPdf')} />
          </PageHead>
          <Sheet lines={all} />
          {plan.data && <Annexes plan={plan.data} />}
        </>
      )}
    </Loaded>
  )
}
