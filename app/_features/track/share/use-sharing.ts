'use client'
import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Text } from '../../../_lib/language.tsx'
import { readQueue, readSwitch, writeQueue, writeSwitch } from './position-queue.ts'
import { REPORT } from './share.operations.ts'
import { BATCH, isNews, type PhonePosition, positionOf, queued } from './sharing.ts'

const SEND_EVERY_MS = 5_000

export interface Sharing {
  /** Its owner wants it; it happens only on a task. */
  readonly wanted: boolean
  readonly turn: (on: boolean) => void
  readonly last: PhonePosition | null
  readonly denied: boolean
  /** Positions that wait to be sent, after the server was not reached. */
  readonly waiting: number
  readonly refused: { readonly count: number; readonly reason: Text } | null
}

interface SharingOptions {
  readonly userId: string
  /** Whom this person is with; null: not said yet. */
  readonly resourceId: string | null
  /** A task of this person is under way. Null until tasks are known. */
  readonly onTask: boolean | null
}

/** The switch, remembered while the task lasts: with the task it ends. */
function useWanted(userId: string, onTask: boolean | null) {
  const [wanted, setWanted] = useState(false)
  useEffect(() => setWanted(readSwitch(userId)), [userId])
  const turn = useCallback(
    (on: boolean) => {
      writeSwitch(userId, on)
      setWanted(on)
    },
    [userId],
  )
  useEffect(() => {
    if (onTask === false) turn(false)
  }, [onTask, turn])
  return { wanted, turn }
}

/** A phone that stands is told nothing by its browser: it is asked this often. */
const ASK_EVERY_MS = 30_000
const EXACT = { enableHighAccuracy: true, maximumAge: 0 } as const

/** Follows the phone while it is shared, and nothing otherwise. */
function useGathering(active: boolean, { userId, resourceId }: SharingOptions) {
  const [last, setLast] = useState<PhonePosition | null>(null)
  const [denied, setDenied] = useState(false)
  useEffect(() => {
    setLast(null)
    if (!active || resourceId === null) return
    if (!('geolocation' in navigator)) return setDenied(true)
    let said: PhonePosition | null = null
    const take = (located: GeolocationPosition) => {
      setDenied(false)
      const next = positionOf(resourceId, located)
      if (!isNews(next, said)) return
      said = next
      setLast(next)
      writeQueue(userId, queued(readQueue(userId), next))
    }
    const missed = ({ code }: GeolocationPositionError) =>
      setDenied(code === GeolocationPositionError.PERMISSION_DENIED)
    const watch = navigator.geolocation.watchPosition(take, missed, EXACT)
    const asking = setInterval(() => navigator.geolocation.getCurrentPosition(take, missed, EXACT), ASK_EVERY_MS)
    return () => {
      navigator.geolocation.clearWatch(watch)
      clearInterval(asking)
    }
  }, [active, userId, resourceId])
  return { last, denied }
}

/** Sends what was gathered, also after sharing has ended: it was so while it was shared. Two open pages do not both send (Web Locks). */
function useSending(userId: string) {
  const client = useApolloClient()
  const [waiting, setWaiting] = useState(0)
  const [refused, setRefused] = useState<Sharing['refused']>(null)
  const sending = useRef(false)
  useEffect(() => {
    const send = async () => {
      const batch = readQueue(userId).slice(0, BATCH)
      if (batch.length === 0) return setWaiting(0)
      const { data } = await client.mutate({ mutation: REPORT, variables: { positions: batch } })
      if (!data) throw new Error('no answer')
      const [first] = data.reportPositions.refused
      setRefused(first ? { count: data.reportPositions.refused.length, reason: first.reason } : null)
      // More may have come meanwhile, at the end.
      const rest = readQueue(userId).slice(batch.length)
      writeQueue(userId, rest)
      setWaiting(0)
    }
    const work = async () => {
      if (sending.current) return
      sending.current = true
      await navigator.locks
        .request('positions', { ifAvailable: true }, (lock) => (lock ? send() : undefined))
        .catch(() => setWaiting(readQueue(userId).length))
      sending.current = false
    }
    const timer = setInterval(() => void work(), SEND_EVERY_MS)
    return () => clearInterval(timer)
  }, [client, userId])
  return { waiting, refused }
}

/** A phone that says where its owner is, for whom he is with, while he is on a task and wants it. */
export function useSharing(options: SharingOptions): Sharing {
  const { userId, onTask } = options
  const { wanted, turn } = useWanted(userId, onTask)
  const gathering = useGathering(wanted && onTask === true, options)
  return { wanted, turn, ...gathering, ...useSending(userId) }
}
