// Two people wrote on the same draft: what only one of them changed is taken, the rest is asked.

export interface Conflict {
  path: (string | number)[]
  mine: unknown
  theirs: unknown
}

type Bag = Record<string, unknown>

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value)

const haveIds = (value: unknown): value is (Bag & { id: string })[] =>
  Array.isArray(value) && value.every((one) => isBag(one) && typeof one.id === 'string')

/** The merged value, with mine where both changed the same place, and these places. */
export function merge<T>(base: T, mine: T, theirs: T): { merged: T; conflicts: Conflict[] } {
  const conflicts: Conflict[] = []
  return { merged: mergeAt([], base, mine, theirs, conflicts) as T, conflicts }
}

function mergeAt(path: Conflict['path'], base: unknown, mine: unknown, theirs: unknown, conflicts: Conflict[]): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine
  if (same(base, mine)) return theirs
  if (isBag(mine) && isBag(theirs)) {
    const before = isBag(base) ? base : {}
    const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)])
    return Object.fromEntries([...keys].map((key) => [key, mergeAt([...path, key], before[key], mine[key], theirs[key], conflicts)]))
  }
  if (haveIds(mine) && haveIds(theirs) && (mine.length > 0 || theirs.length > 0)) return mergeLists(path, haveIds(base) ? base : [], mine, theirs, conflicts)
  if (Array.isArray(mine) && Array.isArray(theirs) && Array.isArray(base) && mine.length === base.length && theirs.length === base.length)
    return mine.map((one, n) => mergeAt([...path, n], base[n], one, theirs[n], conflicts))
  conflicts.push({ path, mine, theirs })
  return mine
}

/** A copy with one place of it replaced. */
export function put<T>(value: T, [step, ...rest]: Conflict['path'], next: unknown): T {
  if (step === undefined) return next as T
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string | number, unknown>
  copy[step] = put(copy[step], rest, next)
  return copy as T
}

/** Things with ids are the same thing wherever they stand; what one side dropped stays away if the other left it alone. */
function mergeLists(path: Conflict['path'], base: (Bag & { id: string })[], mine: (Bag & { id: string })[], theirs: (Bag & { id: string })[], conflicts: Conflict[]) {
  const find = (list: (Bag & { id: string })[], id: string) => list.find((one) => one.id === id)
  const merged: unknown[] = []
  for (const one of mine) {
    const before = find(base, one.id)
    const other = find(theirs, one.id)
    if (other) merged.push(mergeAt([...path, merged.length], before, one, other, conflicts))
    else if (!before || !same(before, one)) merged.push(one)
  }
  for (const other of theirs) {
    if (find(mine, other.id)) continue
    const before = find(base, other.id)
    if (!before || !same(before, other)) merged.push(other)
  }
  return merged
}
