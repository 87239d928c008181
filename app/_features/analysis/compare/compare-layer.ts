import type { Position } from 'geojson'
import { formatDistance } from '../../../_lib/format.ts'
import { dashes, partsOf } from '../../impact-zone/dash.ts'
import type { ImpactZone } from '../../impact-zone/impact-zone.operations.ts'
import { BELOW_POINTS } from '../../map/floor.ts'
import { type Drawing, pathLayer, textLayer } from '../../map/overlay/drawing.ts'
import { LABEL, pathOf } from '../result/bench-layer.ts'
import { outermost } from '../result/zones-of.ts'
import { comparedRows, type LETTERS } from './compare.ts'

type Letter = (typeof LETTERS)[number]

/** One of the compared, as the map draws it. */
export interface Drawn {
  readonly letter: Letter
  readonly zone: ImpactZone | null
  /** What it changes: the difference in people. */
  readonly told: string
}

/** Told apart by the stroke, never by hue: whole, long dashes, short dashes, dots. The share of a step that is drawn, and how many. */
const STROKES: Readonly<
  Record<Letter, { readonly share: number | null; readonly count: number; readonly widthPx: number }>
> = {
  A: { share: null, count: 0, widthPx: 3 },
  B: { share: 0.7, count: 28, widthPx: 3 },
  C: { share: 0.5, count: 64, widthPx: 2.5 },
  D: { share: 0.2, count: 96, widthPx: 3 },
}

/** Each letter is named at a side of its own. */
const SIDES: Readonly<Record<Letter, (position: Position) => number>> = {
  A: ([, latitude = 0]) => latitude,
  B: ([longitude = 0]) => longitude,
  C: ([, latitude = 0]) => -latitude,
  D: ([longitude = 0]) => -longitude,
}

const BRIGHT = [225, 232, 238, 255] as const

/** Which zone of each is drawn: that of the row pressed in the table, or the outermost line. */
export function drawnZones(sets: readonly (readonly ImpactZone[])[], row: string | null): (ImpactZone | null)[] {
  const chosen = comparedRows(sets).find(({ key }) => key === row)
  return chosen ? [...chosen.cells] : sets.map(outermost)
}

/** The compared, each in its own line with its letter, its reach and what it changes. */
export function compareLayers(drawn: readonly Drawn[]): Drawing[] {
  const present = drawn.flatMap(({ letter, zone, told }) => (zone ? [{ letter, zone, told }] : []))
  return [
    ...present.map(({ letter, zone }) => lineLayer(letter, zone)),
    textLayer<(typeof present)[number]>({
      id: 'compare-label',
      data: present,
      getPosition: ({ letter, zone }) => pathOf([sideOf(letter, zone)])[0] ?? [0, 0],
      getText: ({ letter, zone, told }) => `${letter} ${formatDistance(zone.radiusM ?? 0)} ${told}`.trim(),
      getColor: [...BRIGHT],
      ...LABEL,
      fontWeight: 600,
    }),
  ]
}

function lineLayer(letter: Letter, zone: ImpactZone): Drawing {
  const { share, count, widthPx } = STROKES[letter]
  const rings = partsOf(zone.geometry)
  return pathLayer<Position[]>({
    id: `compare-${letter}`,
    data: share === null ? rings : rings.flatMap((ring) => dashes(ring, count, share)),
    getPath: pathOf,
    getColor: [...BRIGHT],
    getWidth: widthPx,
    widthUnits: 'pixels',
    capRounded: letter === 'D',
    ...{ beforeId: BELOW_POINTS },
  })
}

const sideOf = (letter: Letter, zone: ImpactZone): Position =>
  partsOf(zone.geometry)
    .flat()
    .toSorted((a, b) => SIDES[letter](b) - SIDES[letter](a))[0] ?? [0, 0]
