'use client'
import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useConnection } from '../../../_lib/live/connection.ts'
import { type Deed, due, hastened, type Parcel, parcelOf, postponed, refusedFor } from './outbox.ts'
import { type OutboxStore, openOutbox } from './outbox-store.ts'
import { sendDeed } from './send-deed.ts'

const LOOK_EVERY_MS = 1_000

export interface Outbox {
  readonly parcels: readonly Parcel[]
  readonly add: (deed: Deed, photo?: Blob) => Promise<void>
  /** A refusal was read: its parcel goes. */
  readonly dismiss: (id: string) => Promise<void>
}

const replaced = (parcels: readonly Parcel[], next: Parcel) => [...parcels.filter(({ id }) => id !== next.id), next]

/** Sends what is due, one parcel after the other; two open pages do not both send (Web Locks). */
function useSending(store: OutboxStore | null, reload: () => Promise<void>) {
  const client = useApolloClient()
  const sendOne = useCallback(
    async (from: OutboxStore, parcel: Parcel) => {
      const sent = await sendDeed(client, parcel, await from.photo(parcel.id))
      if (sent.to === 'city') return from.drop(parcel.id)
      return from.put(sent.to === 'no' ? refusedFor(parcel, sent.reason) : postponed(parcel, Date.now()))
    },
    [client],
  )
  useEffect(() => {
    if (!store) return
    const work = async () => {
      await navigator.locks.request('outbox', { ifAvailable: true }, async (lock) => {
        if (!lock) return
        const ready = due(await store.all(), Date.now())
        for (const parcel of ready) await sendOne(store, parcel)
        if (ready.length > 0) await reload()
      })
    }
    const timer = setInterval(() => void work(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [store, sendOne, reload])
}

/** The outbox of whoever sits here. What is put in survives a closed browser; it leaves when the server has answered. */
export function useOutbox(userId: string): Outbox {
  const [store, setStore] = useState<OutboxStore | null>(null)
  const [parcels, setParcels] = useState<readonly Parcel[]>([])
  const epoch = useConnection((connection) => connection.epoch)
  const latest = useRef<OutboxStore | null>(null)
  const reload = useCallback(async () => {
    if (latest.current) setParcels(await latest.current.all())
  }, [])
  useEffect(() => {
    void openOutbox(userId).then((opened) => {
      latest.current = opened
      setStore(opened)
      return reload()
    })
  }, [userId, reload])
  useSending(store, reload)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new epoch is a wire that came back
  useEffect(() => {
    const hasten = async () => {
      const opened = latest.current
      if (opened) for (const parcel of hastened(await opened.all(), Date.now())) await opened.put(parcel)
    }
    void hasten()
    addEventListener('online', hasten)
    return () => removeEventListener('online', hasten)
  }, [epoch])
  const add = useCallback(async (deed: Deed, photo?: Blob) => {
    const parcel = parcelOf(crypto.randomUUID(), deed, Date.now())
    await latest.current?.put(parcel, photo)
    setParcels((known) => replaced(known, parcel))
  }, [])
  const dismiss = useCallback(
    async (id: string) => {
      await latest.current?.drop(id)
      await reload()
    },
    [reload],
  )
  return { parcels, add, dismiss }
}
