// Drafts on this device: encrypted under a key that the gateway gives to who is logged in and that only memory holds.
// On a shared computer nothing is kept.

const DATABASE = 'giaouoc'
const STORE = 'drafts'
const SHARED = 'giaouoc.shared'

let key: CryptoKey | undefined
let owner: string | undefined

/** Whether others use this computer too: then it keeps nothing. */
export const sharedDevice = {
  is: () => localStorage.getItem(SHARED) === 'yes',
  set: (shared: boolean) => {
    if (shared) {
      localStorage.setItem(SHARED, 'yes')
      indexedDB.deleteDatabase(DATABASE)
    } else localStorage.removeItem(SHARED)
  },
}

/** From now on drafts are this person's. */
export async function unlockDrafts(personId: string, draftKey: string) {
  // Only where the browser has secrets to keep: over https, or on this machine.
  if (!globalThis.crypto?.subtle) return
  owner = personId
  key = await crypto.subtle.importKey('raw', bytes(draftKey), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

export function lockDrafts() {
  key = undefined
  owner = undefined
}

/** Keeps a draft on the device; false when it may not or cannot. */
export async function keepDraft(name: string, value: unknown): Promise<boolean> {
  if (!key || !owner || sharedDevice.is()) return false
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain)
  const kept = `${owner} ${name}`
  return within('readwrite', (store) => store.put({ iv, secret }, kept)).then(
    () => true,
    // A full or forbidden store is no reason to stop writing: the server has the draft too.
    () => false,
  )
}

/** The draft that the device still has, if this person can read it. */
export async function findDraft<T>(name: string): Promise<T | undefined> {
  if (!key || !owner || sharedDevice.is()) return undefined
  try {
    const kept = await within<{ iv: Uint8Array<ArrayBuffer>; secret: ArrayBuffer } | undefined>('readonly', (store) => store.get(`${owner} ${name}`))
    if (!kept) return undefined
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, key, kept.secret)
    return JSON.parse(new TextDecoder().decode(plain)) as T
  } catch {
    return undefined
  }
}

/** The server has it: the device need not. */
export async function dropDraft(name: string): Promise<void> {
  if (!owner || sharedDevice.is()) return
  await within('readwrite', (store) => store.delete(`${owner} ${name}`)).catch(() => undefined)
}

function bytes(base64: string) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await settled(opened())
  try {
    return await settled(work(database.transaction(STORE, mode).objectStore(STORE)))
  } finally {
    database.close()
  }
}

function opened(): IDBOpenDBRequest {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  return opening
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error ?? new Error('IndexedDB'))
  })
}
