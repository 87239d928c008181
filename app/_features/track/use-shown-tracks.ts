'use client'
import { useMemo } from 'react'
import { freshnessOf } from '../../../geo-data/track/track.ts'
import { useLookedAt } from '../../_lib/clock/clock.ts'
import { useNow, useWallNow } from '../../_lib/use-now.ts'
import type { TrackRow } from './track.operations.ts'
import { useTracks } from './tracks-store.ts'
import { isKept } from './use-track-stream.ts'

/** How often ages are reckoned anew, ms. */
const AGE_MS = 5_000

const NOBODY: readonly TrackRow[] = []

export interface ShownTracks {
  /** Those heard within what is kept, in the order in which the list says them: the newest first. */
  readonly tracks: readonly TrackRow[]
  /** The moment that is shown, epoch ms. */
  readonly now: number
  /** `waiting`: not answered yet; `forgotten`: of that moment nothing is kept. */
  readonly state: 'known' | 'waiting' | 'forgotten'
}

/** Where everybody is, or was at the moment that the clock looks at. */
export function useShownTracks(): ShownTracks {
  const lookedAt = useLookedAt()
  const now = useNow(AGE_MS)
  const present = useWallNow(60_000)
  const { live, past } = useTracks()
  const kept = lookedAt === null || isKept(lookedAt, present)
  const rows = lookedAt === null ? live && [...live.values()] : kept ? (past?.rows ?? null) : NOBODY
  const state = !kept ? 'forgotten' : rows === null ? 'waiting' : 'known'
  const key = lookedAt === null ? live : (past ?? kept)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the rows, which are copied anew each time
  const tracks = useMemo(() => (rows ?? NOBODY).toSorted((a, b) => b.at.localeCompare(a.at)), [key])
  return { tracks, now, state }
}

/** One of them; null where nothing of it is known. */
export function useShownTrack(id: string | null): TrackRow | null {
  const looksBack = useLookedAt() !== null
  const live = useTracks(({ live }) => (id === null ? null : (live?.get(id) ?? null)))
  const past = useTracks(({ past }) => past?.rows.find((row) => row.id === id) ?? null)
  return looksBack ? past : live
}

export const freshnessAt = ({ kind, at }: Pick<TrackRow, 'kind' | 'at'>, now: number) =>
  freshnessOf(kind, new Date(at), new Date(now))
