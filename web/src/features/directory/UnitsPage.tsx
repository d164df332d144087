import { useQuery } from '@tanstack/react-query'
import { Col, Input, Row, Skeleton, Tree, type TreeDataNode } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { get } from '../../shared/api/client'
import { usePerson } from '../../shared/api/session'
import type { Page, UnitDetail, UnitName, UnitRow } from '../../shared/api/types'
import { word } from '../../shared/i18n'
import { day, isoDay } from '../../shared/time'
import { Chip } from '../../shared/ui/Chip'
import { Export } from '../../shared/ui/Export'
import { PageHead } from '../../shared/ui/Head'
import { ProblemView } from '../../shared/ui/Problem'
import { useList } from '../../shared/ui/useList'
import { UnitActions } from './UnitActions'

const CHILDREN = 100

/** The tree of units on the left, one unit on the right; on a phone one below the other. */
export function UnitsPage() {
  const { t } = useTranslation()
  const { id } = useParams()
  const list = useList([])
  return (
    <div className="page">
      <PageHead title={t('units.title')}>
        {!id && <Export address="/api/plan/units/export" list={list} />}
      </PageHead>
      <Row className="filters" gutter={[32, 16]}>
        <Col xs={{ span: 24, order: id ? 2 : 1 }} md={{ span: 10, order: 1 }}>
          <UnitTree chosen={id} />
        </Col>
        <Col xs={{ span: 24, order: id ? 1 : 2 }} md={{ span: 14, order: 2 }}>
          {id ? <Unit key={id} id={id} /> : <p className="hint">{t('units.choose')}</p>}
        </Col>
      </Row>
    </div>
  )
}

/** What has been loaded of the tree, as the tree wants it. */
function nodes(rows: UnitRow[], loaded: ReadonlyMap<string, UnitRow[]>): TreeDataNode[] {
  return rows.map((row) => {
    const children = loaded.get(row.id)
    return { key: row.id, title: row.name, isLeaf: !row.hasChildren, ...(children ? { children: nodes(children, loaded) } : {}) }
  })
}

function UnitTree({ chosen }: { chosen: string | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [loaded, setLoaded] = useState<ReadonlyMap<string, UnitRow[]>>(new Map())
  const [search, setSearch] = useState('')
  const top = useQuery({
    queryKey: ['units', 'top'],
    queryFn: () => get<Page<UnitRow>>('/api/plan/units', { kind: 'PROVINCE', size: CHILDREN }),
  })
  const found = useQuery({
    queryKey: ['units', 'search', search],
    queryFn: () => get<Page<UnitRow>>('/api/plan/units', { q: search, size: 30 }),
    enabled: search.length > 0,
  })
  if (top.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (top.isError) return <ProblemView problem={top.error} retry={() => void top.refetch()} />
  return (
    <>
      <Input.Search
        placeholder={t('units.searchUnit')}
        aria-label={t('units.searchUnit')}
        allowClear
        onSearch={(text) => setSearch(text.trim())}
        className="below"
      />
      {search ? (
        <ul className="plain">
          {found.data?.items.map((row) => (
            <li key={row.id} className="line">
              <Link to={`/units/${row.id}`}>{row.name}</Link>
              {row.parentName && <span className="quiet-text"> · {row.parentName}</span>}
            </li>
          ))}
        </ul>
      ) : (
        <Tree
          aria-label={t('units.tree')}
          blockNode
          defaultExpandedKeys={top.data.items.map((row) => row.id)}
          treeData={nodes(top.data.items, loaded)}
          selectedKeys={chosen ? [chosen] : []}
          loadData={async ({ key }) => {
            const page = await get<Page<UnitRow>>(`/api/plan/units/${String(key)}/children`, { size: CHILDREN })
            setLoaded((before) => new Map(before).set(String(key), page.items))
          }}
          onSelect={(keys) => {
            if (keys[0]) void navigate(`/units/${String(keys[0])}`)
          }}
        />
      )}
    </>
  )
}

function Unit({ id }: { id: string }) {
  const { t } = useTranslation()
  const { me } = usePerson()
  const unit = useQuery({ queryKey: ['units', id], queryFn: () => get<UnitDetail>(`/api/plan/units/${id}`) })
  const children = useQuery({
    queryKey: ['units', id, 'children'],
    queryFn: () => get<Page<UnitRow>>(`/api/plan/units/${id}/children`, { size: CHILDREN }),
  })
  if (unit.isPending) return <Skeleton active />
  if (unit.isError) return <ProblemView problem={unit.error} retry={() => void unit.refetch()} />
  const one = unit.data
  const present = !one.validTo || one.validTo >= isoDay(me.businessNow)
  return (
    <section aria-label={one.name}>
      <div className="row">
        <h2 className="flush">{one.name}</h2>
        <Chip tone={present ? 'green' : 'plain'}>{present ? t('common.present') : t('common.ended')}</Chip>
      </div>
      <dl className="facts">
        <dt>{t('common.code')}</dt>
        <dd>
          <code>{one.code}</code>
        </dd>
        <dt>{t('units.kind')}</dt>
        <dd>{word('kind', one.kind)}</dd>
        <dt>{t('units.parent')}</dt>
        <dd>{one.parent ? <UnitLink unit={one.parent} /> : t('common.none')}</dd>
        <dt>{t('units.managedBy')}</dt>
        <dd>{word('managedBy', one.managedBy)}</dd>
        <dt>{t('units.cycle')}</dt>
        <dd>{word('cycle', one.cycle)}</dd>
        <dt>{t('units.validity')}</dt>
        <dd className="num">
          {one.validTo
            ? t('units.validityText', { from: day(one.validFrom), to: day(one.validTo) })
            : t('units.validityOpen', { from: day(one.validFrom) })}
        </dd>
        {one.predecessors.length > 0 && <History title={t('units.predecessors')} units={one.predecessors} />}
        {one.successors.length > 0 && <History title={t('units.successors')} units={one.successors} />}
      </dl>
      <UnitActions unit={one} />
      <div className="row">
        <Link to={`/people?unit=${id}`}>{t('units.people')}</Link>
        {(one.kind === 'VILLAGE' || one.kind === 'RESIDENTIAL_GROUP') && (
          <Link to={`/households?village=${id}`}>{t('units.households')}</Link>
        )}
      </div>
      <h2>{t('units.children')}</h2>
      {children.data?.total === 0 && <p className="quiet-text">{t('units.noChildren')}</p>}
      <ul className="plain">
        {children.data?.items.map((row) => (
          <li key={row.id} className="line">
            <UnitLink unit={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function UnitLink({ unit }: { unit: UnitName }) {
  return <Link to={`/units/${unit.id}`}>{unit.name}</Link>
}

function History({ title, units }: { title: string; units: UnitName[] }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {units.map((one, n) => (
          <span key={one.id}>
            {n > 0 && ', '}
            <UnitLink unit={one} />
          </span>
        ))}
      </dd>
    </>
  )
}
