import { freshnessOf, TAIL_S } from '../../../geo-data/track/track.ts'
import { BELOW_POINTS } from '../map/floor.ts'
import { type Drawing, type Mark, marksLayer, pathLayer, scatterplotLayer, textLayer } from '../map/overlay/drawing.ts'
import { LABEL } from '../map/overlay/label.ts'
import type { TrackRow } from './track.operations.ts'
import { TRACK_COLOUR, trackPicture } from './track-picture.ts'

/** Its line in the layer tree. */
export const TRACK = 'track'

/** Slower than this one stands, and where one looks says nothing, m/s (ours). */
const STANDS_MS = 0.5

type Colour = [number, number, number, number]
const BRIGHT: readonly [number, number, number] = [1, 3, 5].map((from) =>
  Number.parseInt(TRACK_COLOUR.slice(from, from + 2), 16),
) as [number, number, number]
const DIM: readonly [number, number, number] = [135, 154, 170]

interface Seen {
  readonly row: TrackRow
  readonly stale: boolean
  readonly place: [number, number]
}

export interface TrackLook {
  /** The moment that is shown, epoch ms. */
  readonly now: number
  /** Of the layer, 0 to 1. */
  readonly opacity: number
  /** Of the symbols' own size. */
  readonly scale: number
  readonly age: (at: string, now: number) => string
}

const lonLat = ([longitude = 0, latitude = 0]: readonly number[]): [number, number] => [longitude, latitude]

/** Those whose position still says something: what has expired is drawn nowhere. */
const seenOf = (tracks: readonly TrackRow[], now: number): Seen[] =>
  tracks.flatMap((row) => {
    const freshness = freshnessOf(row.kind, new Date(row.at), new Date(now))
    return freshness === 'expired'
      ? []
      : [{ row, stale: freshness === 'stale', place: lonLat(row.position.coordinates) }]
  })

const headingOf = ({ headingDeg, speedMs }: TrackRow): number | null =>
  speedMs !== null && speedMs < STANDS_MS ? null : headingDeg

const markOf = ({ row, stale, place }: Seen, { opacity, scale }: TrackLook): Mark[] =>
  opacity === 0
    ? []
    : [
        {
          position: place,
          picture: trackPicture({ kind: row.kind, stale, headingDeg: headingOf(row) }),
          scale,
          selection: { record: 'resource', id: row.id },
        },
      ]

const tailOf = ({ row }: Seen, now: number): [number, number][] =>
  row.tail.filter(([, , at]) => at > now - TAIL_S * 1000).map(lonLat)

/** Where crews and vehicles are, drawings out, lowest first: how far off they may be, whence they came, how old it is, who. */
export function trackLayers(tracks: readonly TrackRow[], look: TrackLook): Drawing[] {
  const { now, opacity, age } = look
  const seen = seenOf(tracks, now)
  const colour = (stale: boolean, alpha: number): Colour => [...(stale ? DIM : BRIGHT), alpha * opacity]
  return [
    scatterplotLayer<Seen>({
      id: 'track-accuracy',
      beforeId: BELOW_POINTS,
      data: seen,
      getPosition: ({ place }) => place,
      // Smaller than the symbol it lies under it.
      getRadius: ({ row }) => row.accuracyM,
      radiusUnits: 'meters',
      getFillColor: ({ stale }) => colour(stale, 26),
      stroked: true,
      getLineColor: ({ stale }) => colour(stale, 130),
      getLineWidth: 1,
      lineWidthUnits: 'pixels',
    }),
    pathLayer<Seen>({
      id: 'track-tail',
      beforeId: BELOW_POINTS,
      data: seen.filter((one) => tailOf(one, now).length > 1),
      getPath: (one) => tailOf(one, now),
      getColor: ({ stale }) => colour(stale, 170),
      getWidth: 3,
      widthUnits: 'pixels',
      jointRounded: true,
      capRounded: true,
    }),
    textLayer<Seen>({
      id: 'track-age',
      data: seen.filter(({ stale }) => stale),
      getPosition: ({ place }) => place,
      getText: ({ row }) => age(row.at, now),
      ...LABEL,
      getSize: 11,
      getColor: colour(true, 255),
      getPixelOffset: [0, 22],
    }),
    marksLayer({ id: TRACK, data: seen.flatMap((one) => markOf(one, look)) }),
  ]
}
