import { expect, test } from 'vitest'
import type { Mark } from '../map/overlay/drawing.ts'
import type { TrackRow } from './track.operations.ts'
import { trackLayers } from './track-layer.ts'

const NOW = Date.parse('2026-11-23T08:00:00Z')
const ago = (seconds: number) => NOW - seconds * 1000

const aTrack = (id: string, seconds: number, said: Partial<TrackRow> = {}): TrackRow => ({
  id,
  name: { zh: id, en: id },
  kind: 'vehicle',
  position: { type: 'Point', coordinates: [121.9, 29.92] },
  at: new Date(ago(seconds)).toISOString(),
  accuracyM: 12,
  headingDeg: 92,
  speedMs: 10,
  source: 'vehicle',
  tail: [
    [121.898, 29.92, ago(seconds + 10)],
    [121.9, 29.92, ago(seconds)],
  ],
  doubtful: 0,
  ...said,
})

const layersOf = (tracks: readonly TrackRow[], opacity = 1) => {
  const drawings = trackLayers(tracks, { now: NOW, opacity, scale: 1, age: () => '2 min ago' })
  return (id: string) => drawings.find((one) => one.id === id)?.props as Record<string, unknown> & { data: unknown[] }
}
const names = (marks: unknown[]) => (marks as Mark[]).map(({ picture }) => picture.name)

test('fresh is full and points where it goes, stale is said with its age, expired is drawn nowhere', () => {
  const of = layersOf([aTrack('1', 5), aTrack('2', 100), aTrack('3', 181)])
  expect(names(of('track').data)).toEqual(['track/vehicle/fresh/90', 'track/vehicle/stale/90'])
  expect(of('track-age').data).toHaveLength(1)
  expect(of('track-accuracy').data).toHaveLength(2)
})

test('a crew on foot holds longer than a vehicle', () => {
  const of = layersOf([aTrack('1', 110, { kind: 'crew' }), aTrack('2', 500, { kind: 'crew' })])
  expect(names(of('track').data)).toEqual(['track/crew/fresh/90', 'track/crew/stale/90'])
})

test('whoever stands points nowhere', () => {
  const of = layersOf([aTrack('1', 5, { speedMs: 0 }), aTrack('2', 5, { headingDeg: null, speedMs: null })])
  expect(names(of('track').data)).toEqual(['track/vehicle/fresh/still', 'track/vehicle/fresh/still'])
})

test('the tail is of the last minutes, and one place alone is no tail', () => {
  const old: TrackRow['tail'] = [
    [121.89, 29.92, ago(400)],
    [121.9, 29.92, ago(5)],
  ]
  const of = layersOf([aTrack('1', 5), aTrack('2', 5, { tail: old })])
  expect(of('track-tail').data).toHaveLength(1)
  const { data, getPath } = of('track-tail')
  expect((getPath as (one: unknown) => unknown[])(data[0])).toHaveLength(2)
})

test('a click on a symbol means its resource, and the circle is as wide as its accuracy in metres', () => {
  const of = layersOf([aTrack('7', 5)])
  expect((of('track').data[0] as Mark).selection).toEqual({ record: 'resource', id: '7' })
  const { data, getRadius, radiusUnits } = of('track-accuracy')
  expect([(getRadius as (one: unknown) => number)(data[0]), radiusUnits]).toEqual([12, 'meters'])
})
