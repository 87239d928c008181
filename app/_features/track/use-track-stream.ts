'use client'
import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { KEPT_HOURS } from '../../../geo-data/track/track.ts'
import { useLookedAt } from '../../_lib/clock/clock.ts'
import { useSnapshotStream } from '../../_lib/live/use-snapshot-stream.ts'
import { useWallNow } from '../../_lib/use-now.ts'
import { TRACKS_AT, TRACKS_CHANGED, type TrackRow } from './track.operations.ts'
import { mergeTracks, putPastTracks, putTracks } from './tracks-store.ts'

/** The past is asked for in steps of this, ms: positions are seconds apart. */
const STEP_MS = 10_000
/** Pages of 200 that are read of a moment. */
const MOST_PAGES = 10

const hear = ({ resourceTracksChanged }: { resourceTracksChanged: readonly TrackRow[] }, isFirst: boolean) =>
  isFirst ? putTracks(resourceTracksChanged) : mergeTracks(resourceTracksChanged)

/** Keeps where everybody is true for the whole page, now and at the moment that the clock looks at; call it once a screen. */
export function useTrackStream() {
  useSnapshotStream(TRACKS_CHANGED, hear)
  usePastTracks(useApolloClient())
}

async function everybodyAt(client: ApolloClient, at: number): Promise<readonly TrackRow[]> {
  const rows: TrackRow[] = []
  let after: string | null = null
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const variables: { at: string; after: string | null } = { at: new Date(at).toISOString(), after }
    const { data } = await client.query({ query: TRACKS_AT, variables, fetchPolicy: 'no-cache' })
    if (!data) break
    rows.push(...data.resourceTracks.edges.map(({ node }) => node))
    after = data.resourceTracks.pageInfo.endCursor
    if (!data.resourceTracks.pageInfo.hasNextPage) break
  }
  return rows
}

/** Whether positions of a moment are still kept. */
export const isKept = (at: number, now: number): boolean => now - at <= KEPT_HOURS * 3_600_000

/** One question at a time: while the past is played fast, steps between are left out. */
function usePastTracks(client: ApolloClient) {
  const lookedAt = useLookedAt()
  const now = useWallNow(60_000)
  const step = lookedAt === null || !isKept(lookedAt, now) ? null : Math.floor(lookedAt / STEP_MS) * STEP_MS
  const wanted = useRef<number | null>(null)
  const asking = useRef(false)
  useEffect(() => {
    wanted.current = step
    if (step === null) return putPastTracks(null)
    const ask = async (): Promise<void> => {
      const at = wanted.current
      if (at === null || asking.current) return
      asking.current = true
      const rows = await everybodyAt(client, at).catch(() => null)
      asking.current = false
      if (rows && wanted.current !== null) putPastTracks({ at, rows })
      if (wanted.current !== at) await ask()
    }
    void ask()
  }, [client, step])
}
