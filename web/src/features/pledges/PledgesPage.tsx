import './pledges.css'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePerson } from '../../shared/api/session'
import { dayOf } from '../../shared/time'
import { Empty } from '../../shared/ui/Empty'
import { Loaded, PageHead } from '../../shared/ui/Head'
import { Deadline } from './Deadline'
import { LateHelp } from './LateHelp'
import { PledgeChip } from './State'
import { useMine, useWindows } from './api'
import { honours, isLiving, openUntil, type PledgeRow, type WindowView } from './model'
import { hasBoard, heads, inDistrict, registers } from './parties'

/** When one may register, what one has pledged, and the way to the sheet or the board. */
export function PledgesPage() {
  const { t } = useTranslation('pledges')
  const { acting } = usePerson()
  const windows = useWindows()
  const mine = useMine()
  return (
    <Loaded query={windows}>
      {({ items }) => (
        <>
          <PageHead title={t('title')} hint={t('hint')}>
            {inDistrict(acting) && <Link to="/pledges/district">{t('wholeDistrict')}</Link>}
          </PageHead>
          {items.length === 0 && <Empty title={t('noWindows')}>{t('noWindowsHint')}</Empty>}
          <ul className="plain windows">
            {[...items].sort(byUse).map((one) => (
              <li key={one.id}>
                <Window window={one} rows={(mine.data?.items ?? []).filter((row) => row.windowId === one.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  )
}

/** After that nobody asks any more to register late. */
const LONG_OVER = 60 * 86_400_000

/** What may be done now comes first, the nearest end before the others. */
function byUse(one: WindowView, other: WindowView): number {
  const weight = (window: WindowView) => (openUntil(window) ? 0 : window.phase === 'OPEN' ? 1 : window.phase === 'AHEAD' ? 2 : 3)
  return weight(one) - weight(other) || Date.parse(one.ends) - Date.parse(other.ends)
}

function Window({ window, rows }: { window: WindowView; rows: readonly PledgeRow[] }) {
  const { t } = useTranslation('pledges')
  const { me, acting } = usePerson()
  const own = rows.find((row) => row.subject.kind === 'OFFICIAL' && row.subject.id === me.person.id && (isLiving(row.state) || row.state === 'DRAFT'))
  const open = openUntil(window) !== undefined
  const mayRegister = window.mine && registers(acting) && window.phase !== 'VOID'
  return (
    <article className="window-card" aria-label={window.planAbout}>
      <h2>
        <Link to={`/plans/${window.planId}`}>{window.planAbout}</Link>
      </h2>
      <p className="quiet-text">
        {window.planCode}, {window.unit.name}
      </p>
      <Deadline window={window} />
      {own && (
        <p>
          <PledgeChip state={own.state} /> {honours(own) || t('nothingYet')} {own.receipt && <span className="num">{t('receiptNo', { number: own.receipt })}</span>}
        </p>
      )}
      {own?.remark && own.state === 'RETURNED' && (
        <p className="remark">
          <strong>{t('returned')}:</strong> {own.remark}
        </p>
      )}
      {!own && mayRegister && !open && window.phase === 'OVER' && Date.parse(window.now) - Date.parse(window.ends) < LONG_OVER && <LateHelp window={window} />}
      <div className="row">
        {own ? (
          <Link className={own.state === 'DRAFT' || own.state === 'RETURNED' ? 'button' : ''} to={own.state === 'DRAFT' || own.state === 'RETURNED' ? `/pledges/${own.id}/edit` : `/pledges/${own.id}`}>
            {t(own.state === 'RETURNED' ? 'act.MEND' : own.state === 'DRAFT' ? 'act.EDIT' : 'act.SEE')}
          </Link>
        ) : (
          mayRegister &&
          (open ? (
            <Link className="button" to={`/pledges/windows/${window.id}/register`}>
              {t('register')}
            </Link>
          ) : (
            <Link to={`/pledges/windows/${window.id}/register`}>{t('writeDraft')}</Link>
          ))
        )}
        {window.mine && heads(acting) && <Link to={`/pledges/windows/${window.id}/sheet`}>{t('sheetOfUnit')}</Link>}
        {hasBoard(acting) && <Link to={`/pledges/windows/${window.id}/board`}>{t('board')}</Link>}
        {hasBoard(acting) && <Link to={`/pledges/plans/${window.planId}/consolidation`}>{t('consolidation')}</Link>}
      </div>
      {window.phase === 'AHEAD' && <p className="quiet-text">{t('aheadHint', { at: dayOf(window.opens) })}</p>}
    </article>
  )
}
