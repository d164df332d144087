import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { ClusterLine } from '../../shared/api/types'
import { day } from '../../shared/time'

const SIGNS = new Set(['unit-head', 'commune-leader', 'district-leader'])

/** Pledges of clusters that wait for the signature of the unit in use. */
export function useClusterQueue() {
  const { acting } = usePerson()
  return useQuery({
    queryKey: ['cluster-pledges', 'queue', acting?.id],
    queryFn: async () => (await get<ClusterLine[]>('/api/pledge/clusters')).filter(({ pledge }) => pledge?.awaitsMe),
    enabled: acting !== undefined && SIGNS.has(acting.role),
    retry: false,
  })
}

/** Each of them with the one button that leads to it. */
export function ClusterQueue({ lines }: { lines: readonly ClusterLine[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="clusters">
      <h2 id="clusters">
        {t('home.clusters')} <span className="quiet-text num">({lines.length})</span>
      </h2>
      <ul className="plain">
        {lines.map(({ clusterId, name, pledge }) => (
          <li key={clusterId}>
            <article className="task unread">
              <div className="grow">
                <h3>{name}</h3>
                <p className="when num">
                  {pledge && <span>{t('home.clusterSigned', { signed: pledge.signed, of: pledge.signatories })}</span>}
                  {pledge?.signBy && <span>{t('home.clusterSignBy', { day: day(pledge.signBy) })}</span>}
                </p>
              </div>
              <Link className="button" to={`/cluster-pledges/${pledge?.id ?? ''}`}>
                {t('home.clusterSign')}
              </Link>
            </article>
          </li>
        ))}
      </ul>
    </section>
  )
}
