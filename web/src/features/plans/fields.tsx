import { Button, DatePicker, Input, InputNumber, Select, Switch } from 'antd'
import dayjs from 'dayjs'
import { createContext, useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitName, UnitRow } from '../../shared/api/types'
import { Finder } from '../../shared/ui/Finder'
import { DAY, iso } from '../../shared/ui/FormWindow'
import { FindingList } from './FindingList'
import { at, name, way, type Finding, type Writing } from './model'

interface Editing {
  writing: Writing
  findings: readonly Finding[]
  set: (steps: (string | number)[], value: unknown) => void
  actions: (finding: Finding) => ReactNode
}

export const EditingContext = createContext<Editing | undefined>(undefined)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('outside of the editor')
  return editing
}

function usePlace<T>(path: string) {
  const { writing, set, findings } = useEditing()
  const steps = way(path)
  return {
    value: at(writing, steps) as T | null | undefined,
    change: (value: T | null) => set(steps, value),
    findings: findings.filter((one) => name(one.path) === path && !one.answer),
  }
}

interface Shared {
  path: string
  label: string
  hint?: string
}

/** Label above, help and what was found below; a finding leads here by the path. */
function Place({ path, label, hint, findings, children }: Shared & { findings: readonly Finding[]; children: ReactNode }) {
  const { actions } = useEditing()
  return (
    <div className={findings.length > 0 ? 'place found' : 'place'} data-path={path}>
      <label htmlFor={path}>{label}</label>
      {children}
      {hint && <p className="quiet-text">{hint}</p>}
      {findings.length > 0 && <FindingList findings={findings} actions={actions} />}
    </div>
  )
}

export function TextPlace({ rows = 1, most, ...shared }: Shared & { rows?: number; most: number }) {
  const { value, change, findings } = usePlace<string>(shared.path)
  const common = { id: shared.path, value: value ?? '', maxLength: most, autoComplete: 'off' }
  return (
    <Place {...shared} findings={findings}>
      {rows > 1 ? (
        <Input.TextArea {...common} autoSize={{ minRows: rows, maxRows: 16 }} onChange={(event) => change(event.target.value)} />
      ) : (
        <Input {...common} onChange={(event) => change(event.target.value)} />
      )}
    </Place>
  )
}

export function NumberPlace(shared: Shared) {
  const { value, change, findings } = usePlace<number>(shared.path)
  return (
    <Place {...shared} findings={findings}>
      <InputNumber id={shared.path} className="wide" value={value ?? null} decimalSeparator="," onChange={(next) => change(next)} />
    </Place>
  )
}

export function DayPlace(shared: Shared) {
  const { value, change, findings } = usePlace<string>(shared.path)
  return (
    <Place {...shared} findings={findings}>
      <DatePicker id={shared.path} className="wide" format={DAY} value={value ? dayjs(value) : null} onChange={(next: dayjs.Dayjs | null) => change(iso(next) ?? null)} />
    </Place>
  )
}

const VIET_NAM = '+07:00'

/** A moment said by its day: it begins with the day, or ends after it. */
export function MomentPlace({ end = false, ...shared }: Shared & { end?: boolean }) {
  const { value, change, findings } = usePlace<string>(shared.path)
  // A window closes at the first moment that is too late: the day shown is the one before that.
  const shown = value ? new Date(Date.parse(value) - (end ? 1 : 0) + 7 * 3_600_000).toISOString().slice(0, 10) : undefined
  return (
    <Place {...shared} findings={findings}>
      <DatePicker
        id={shared.path}
        className="wide"
        format={DAY}
        value={shown ? dayjs(shown) : null}
        onChange={(next: dayjs.Dayjs | null) => change(next ? `${iso(end ? next.add(1, 'day') : next)}T00:00:00${VIET_NAM}` : null)}
      />
    </Place>
  )
}

export function ChoicePlace({ options, optional = false, ...shared }: Shared & { options: { value: string; label: string }[]; optional?: boolean }) {
  const { value, change, findings } = usePlace<string>(shared.path)
  return (
    <Place {...shared} findings={findings}>
      <Select id={shared.path} className="wide" value={value ?? null} options={options} allowClear={optional} onChange={(next: string | null | undefined) => change(next ?? null)} />
    </Place>
  )
}

export function ManyPlace({ options, ...shared }: Shared & { options: { value: string; label: string }[] }) {
  const { value, change, findings } = usePlace<string[]>(shared.path)
  return (
    <Place {...shared} findings={findings}>
      <Select id={shared.path} mode="multiple" className="wide" value={value ?? []} options={options} optionFilterProp="label" onChange={(next: string[]) => change(next)} />
    </Place>
  )
}

export function UnitPlace({ known, ...shared }: Shared & { known: ReadonlyMap<string, UnitName> }) {
  const { value, change, findings } = usePlace<string>(shared.path)
  const unit = value ? known.get(value) : undefined
  return (
    <Place {...shared} findings={findings}>
      <Finder<UnitRow>
        id={shared.path}
        address="/api/plan/units"
        label={(row) => (row.parentName ? `${row.name} (${row.parentName})` : row.name)}
        allowClear
        {...(value ? { value } : {})}
        {...(unit ? { known: { value: unit.id, label: unit.name } } : {})}
        onChange={(next) => change(next ?? null)}
      />
    </Place>
  )
}

export function SwitchPlace(shared: Shared) {
  const { value, change, findings } = usePlace<boolean>(shared.path)
  return (
    <Place {...shared} findings={findings}>
      <Switch id={shared.path} checked={value ?? false} onChange={(next) => change(next)} />
    </Place>
  )
}

/** Several of a kind, one below the other. */
export function ListPlace({ path, one, fresh, children }: { path: string; one: string; fresh: () => unknown; children: (path: string) => ReactNode }) {
  const { t } = useTranslation('plans')
  const { writing, set, findings, actions } = useEditing()
  const steps = way(path)
  const items = (at(writing, steps) ?? []) as unknown[]
  const about = findings.filter((finding) => name(finding.path) === path && !finding.answer)
  return (
    <div data-path={path}>
      {about.length > 0 && <FindingList findings={about} actions={actions} />}
      {items.length === 0 && <p className="quiet-text">{t('nothingHere')}</p>}
      <ol className="plain several">
        {items.map((item, n) => (
          <li key={keyOf(item, n)} data-path={`${path}[${n}]`}>
            <div className="grow">
              <Found path={`${path}[${n}]`} skip={typeof item === 'string'} />
              {children(`${path}[${n}]`)}
            </div>
            <Button aria-label={`${t('remove')}: ${one} ${n + 1}`} onClick={() => set(steps, items.filter((_, place) => place !== n))}>
              {t('remove')}
            </Button>
          </li>
        ))}
      </ol>
      <Button onClick={() => set(steps, [...items, fresh()])}>
        {t('add')} {one.toLowerCase()}
      </Button>
    </div>
  )
}

/** What was found about a thing as a whole; a text shows it at its own field. */
function Found({ path, skip }: { path: string; skip: boolean }) {
  const { findings, actions } = useEditing()
  const about = skip ? [] : findings.filter((finding) => name(finding.path) === path && !finding.answer)
  return about.length > 0 ? <FindingList findings={about} actions={actions} /> : null
}

function keyOf(item: unknown, n: number): string | number {
  return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : n
}

export function TextsPlace({ path, one, rows = 2 }: { path: string; one: string; rows?: number }) {
  return (
    <ListPlace path={path} one={one} fresh={() => ''}>
      {(place) => <TextPlace path={place} label={`${one} ${Number(/\[(\d+)]$/.exec(place)?.[1] ?? 0) + 1}`} rows={rows} most={5000} />}
    </ListPlace>
  )
}

/** Goes to the place of a finding, or to the nearest one around it. */
export function goTo(path: string) {
  for (let place = name(path); place; place = place.replace(/(\.[^.[\]]+|\[\d+])$|^[^.[\]]+$/, '')) {
    const element = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(place)}"]`)
    if (!element) continue
    element.scrollIntoView({ block: 'center' })
    ;(element.querySelector<HTMLElement>('input, textarea, button') ?? element).focus({ preventScroll: true })
    return
  }
}
