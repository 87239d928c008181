import { create } from 'zustand'
import type { TrackRow } from './track.operations.ts'

/** Those who were where at a moment of the past. */
export interface PastTracks {
  /** Epoch ms. */
  readonly at: number
  readonly rows: readonly TrackRow[]
}

/** Where crews and vehicles are. Not in the Apollo cache: they move twice a second, and this is their only place. */
interface Tracks {
  /** By resource; null until the stream has spoken. */
  readonly live: ReadonlyMap<string, TrackRow> | null
  /** At the moment that the clock looks at; null while it is live, and until it is answered. */
  readonly past: PastTracks | null
}

export const useTracks = create<Tracks>()(() => ({ live: null, past: null }))

const entries = (rows: readonly TrackRow[]) => rows.map((row): [string, TrackRow] => [row.id, row])

/** A stream's first word is everybody: until it comes, what was known stays, so that nobody vanishes and comes back. */
export const putTracks = (rows: readonly TrackRow[]) => useTracks.setState({ live: new Map(entries(rows)) })

/** Those who have moved, laid over what was known; what comes late changes nothing. */
export const mergeTracks = (rows: readonly TrackRow[]) =>
  useTracks.setState(({ live }) => {
    const later = rows.filter(({ id, at }) => (live?.get(id)?.at ?? '') <= at)
    return { live: new Map([...(live ?? []), ...entries(later)]) }
  })

export const putPastTracks = (past: PastTracks | null) => useTracks.setState({ past })
