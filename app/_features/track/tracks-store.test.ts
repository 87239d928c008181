import { beforeEach, expect, test } from 'vitest'
import type { TrackRow } from './track.operations.ts'
import { mergeTracks, putTracks, useTracks } from './tracks-store.ts'

const row = (id: string, at: string): TrackRow => ({
  id,
  name: { zh: id, en: id },
  kind: 'crew',
  position: { type: 'Point', coordinates: [121.9, 29.92] },
  at: `2026-11-23T${at}:00.000Z`,
  accuracyM: 9,
  headingDeg: null,
  speedMs: null,
  source: 'phone',
  tail: [],
  doubtful: 0,
})
const known = () => [...(useTracks.getState().live ?? [])].map(([id, { at }]) => `${id} ${at.slice(11, 16)}`)
beforeEach(() => useTracks.setState({ live: null, past: null }))

test('nothing is said to be nobody before the stream has spoken', () => {
  expect(useTracks.getState().live).toBeNull()
  putTracks([])
  expect(known()).toEqual([])
})

test('who has moved is laid over who was known, and nobody else vanishes', () => {
  putTracks([row('1', '08:00'), row('2', '08:00')])
  mergeTracks([row('2', '08:01')])
  expect(known()).toEqual(['1 08:00', '2 08:01'])
})

test('what comes late moves nobody back', () => {
  putTracks([row('1', '08:02')])
  mergeTracks([row('1', '08:01')])
  expect(known()).toEqual(['1 08:02'])
})

test('a stream that begins anew says who there is: whoever it does not speak of is gone', () => {
  putTracks([row('1', '08:00'), row('2', '08:00')])
  putTracks([row('2', '08:03')])
  expect(known()).toEqual(['2 08:03'])
})
