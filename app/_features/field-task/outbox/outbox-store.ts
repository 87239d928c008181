import type { Parcel } from './outbox.ts'

const PARCELS = 'parcel'
const PHOTOS = 'photo'

/** Where parcels and photos lie while the phone is off: one database a person, for nobody sends another's deeds. */
export interface OutboxStore {
  readonly all: () => Promise<readonly Parcel[]>
  readonly put: (parcel: Parcel, photo?: Blob) => Promise<void>
  readonly photo: (id: string) => Promise<Blob | undefined>
  readonly drop: (id: string) => Promise<void>
}

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })

/** Opens the outbox of one person in this browser. Rejects where the browser keeps nothing (private windows of some). */
export async function openOutbox(userId: string): Promise<OutboxStore> {
  const request = indexedDB.open(`outbox-${userId}`, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(PARCELS, { keyPath: 'id' })
    request.result.createObjectStore(PHOTOS)
  }
  const database = await done(request)
  return {
    all: () => done(database.transaction(PARCELS).objectStore(PARCELS).getAll() as IDBRequest<Parcel[]>),
    photo: (id) => done(database.transaction(PHOTOS).objectStore(PHOTOS).get(id) as IDBRequest<Blob | undefined>),
    put: (parcel, photo) => {
      const transaction = database.transaction([PARCELS, PHOTOS], 'readwrite')
      transaction.objectStore(PARCELS).put(parcel)
      if (photo) transaction.objectStore(PHOTOS).put(photo, parcel.id)
      return committed(transaction)
    },
    drop: (id) => {
      const transaction = database.transaction([PARCELS, PHOTOS], 'readwrite')
      transaction.objectStore(PARCELS).delete(id)
      transaction.objectStore(PHOTOS).delete(id)
      return committed(transaction)
    },
  }
}
