import { Clipper, EndType, FillRule, JoinType, type PathsD } from 'clipper2-ts'
import { type Exposure, NOBODY } from '../exposure/exposure.ts'
import { METRES_PER_DEGREE, metresPerDegreeEast, type Place } from '../place/place.ts'
import type { Criterion, ZoneLine } from '../sectors/sector.ts'
import { type Text, text } from '../sectors/text.ts'
import type { Uncertainty } from './band/uncertainty.ts'
import { type Card, LINE_NAMES, LINES, type Shape, type Sketch } from './sketch.ts'
import type { Figure, Step } from './step.ts'
import type { Candidate } from './suspect/candidate.ts'

/** GeoJSON, WGS 84. */
export interface Area {
  readonly type: 'MultiPolygon'
  readonly coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[]
}

/** Where harm may reach, on the map. */
export interface ImpactZone {
  readonly scenario: string
  readonly law: string
  readonly validation: 'published' | 'screening'
  /** One of the wall's three; null for the bench. */
  readonly line: ZoneLine | null
  readonly criterion: ZoneCriterion
  readonly label: Text
  readonly radiusM: number | null
  readonly steps: readonly Step[]
  readonly area: Area
}

/** A criterion as it stands in the record: with the question that it answers and where it comes from. */
export interface ZoneCriterion {
  readonly id: string
  readonly name: Text
  readonly question: Text
  readonly quantity: string
  readonly value: number
  readonly unit: string
  readonly clause: string
  readonly source: string
  readonly mark: string
  readonly verified: boolean
}

/** Radii in metres that 5, 50 and 95 of 100 samples stay within; 0 where so many do not reach the criterion at all. */
export interface Band {
  readonly lowM: number
  readonly midM: number
  readonly highM: number
  readonly samples: number
  readonly seed: string
}

/** Where a zone lies so long after the release began. */
export interface ZoneFrame {
  readonly atS: number
  readonly radiusM: number
  readonly area: Area
}

export interface StoredZone extends ImpactZone {
  readonly id: number
  readonly exposure: Exposure
  /** How sure it is; null until the bands are drawn, and for what a rule fixes. */
  readonly band: Band | null
  /** Where at least 95, and at least 5, of 100 samples reach. */
  readonly bandLow: Area | null
  readonly bandHigh: Area | null
  /** Empty where the release does not change in time. */
  readonly frames: readonly ZoneFrame[]
}

/** One answer to "how far": zones, ranked candidates, cards, what the laws were given, and who is inside. */
export interface ZoneSet {
  readonly id: number
  readonly alarmId: number | null
  readonly incidentId: number | null
  /** Of an analysis: then it hangs on neither an alarm nor an incident. */
  readonly analysisId: number | null
  readonly hazard: string
  /** True while nobody has verified (假设属实). */
  readonly assumed: boolean
  readonly inputs: readonly Figure[]
  readonly candidates: readonly Candidate[]
  readonly cards: readonly Card[]
  readonly zones: readonly StoredZone[]
  /** What the bands came of: each uncertain figure with its distribution and who says so; null until they are drawn. */
  readonly varied: readonly Uncertainty[] | null
  readonly bandedAt: Date | null
  readonly exposure: Exposure
  readonly computedAt: Date
  readonly requestedBy: number | null
  /** Which laws drew it (law-version.digest.ts); null for what was drawn before it was kept. */
  readonly lawVersion: string | null
}

/** A set's own exposure is that of its outermost line. */
export const outermost = (zones: readonly (Pick<ImpactZone, 'line'> & { readonly exposure: Exposure })[]): Exposure =>
  zones.findLast(({ line }) => line !== null)?.exposure ?? NOBODY

/** The bench's zones as they are, and the wall's three lines made of those that lead. Largest first. */
export const layOut = (sketches: readonly Sketch[], reference: Place): ImpactZone[] => {
  const bench = sketches.map((sketch) => asZone(sketch, null, areaOf(sketch.shapes, reference)))
  return [...linesOf(sketches, reference), ...bench]
}

/** The wall's three lines, as far as any zone leads to them. */
export const linesOf = (sketches: readonly Sketch[], reference: Place): ImpactZone[] =>
  LINES.flatMap((line) => {
    const zone = lineZone(line, sketches, reference)
    return zone ? [zone] : []
  })

/**
 * A line of the wall: the union of every leading zone drawn for it. Whoever stands within an inner line stands within the
 * outer ones, so each takes in the lines inside it.
 */
const lineZone = (line: ZoneLine, sketches: readonly Sketch[], reference: Place): ImpactZone | undefined => {
  const own = sketches.filter(({ criterion, leads }) => leads && criterion.line === line)
  const first = own[0]
  if (!first) return undefined
  const inner = LINES.slice(0, LINES.indexOf(line) + 1)
  const within = sketches.filter(({ criterion, leads }) => leads && inner.includes(criterion.line))
  const radii = within.flatMap(({ radiusM }) => (radiusM === null ? [] : [radiusM]))
  const validation = within.every((one) => one.validation === 'published') ? 'published' : 'screening'
  const caution = validation === 'screening' ? text('（含筛查）', ' (partly screening)') : text('', '')
  const parts = own.map(({ label }) => label)
  return {
    scenario: 'line',
    law: [...new Set(own.map(({ law }) => law))].join(' | '),
    validation,
    line,
    criterion: asCriterion(first.criterion, {
      zh: own.map(({ criterion }) => criterion.name.zh).join('；'),
      en: own.map(({ criterion }) => criterion.name.en).join('; '),
    }),
    label: text(`${LINE_NAMES[line].zh}${caution.zh}`, `${LINE_NAMES[line].en}${caution.en}`),
    radiusM: radii.length > 0 ? Math.max(...radii) : null,
    steps: parts.map((name, index) => unionStep(name, own[index])),
    area: areaOf(
      within.flatMap(({ shapes }) => shapes),
      reference,
    ),
  }
}

const unionStep = (name: Text, part: Sketch | undefined): Step => ({
  name,
  law: part?.law ?? '',
  formula: 'union',
  inputs: [],
  result: { value: part?.radiusM ?? 0, unit: 'm' },
  flags: [],
})

const asZone = (sketch: Sketch, line: ZoneLine | null, area: Area): ImpactZone => ({
  scenario: sketch.scenario,
  law: sketch.law,
  validation: sketch.validation,
  line,
  criterion: asCriterion(sketch.criterion, sketch.question),
  label: sketch.label,
  radiusM: sketch.radiusM,
  steps: sketch.steps,
  area,
})

const asCriterion = ({ id, name, quantity, value, unit, provenance }: Criterion, question: Text): ZoneCriterion => ({
  id,
  name,
  question,
  quantity,
  value,
  unit,
  ...provenance,
})

/** How finely curves are cut, m: a few centimetres are lost, no house is. */
const ARC_M = 0.05
const DISC_SIDES = 72

/** Metres into longitude and latitude: shapes laid flat around the reference, united, and lifted onto the map. */
export const areaOf = (shapes: readonly Shape[], reference: Place): Area => {
  const [lon0, lat0] = reference.coordinates
  const [east, north] = [metresPerDegreeEast(lat0), METRES_PER_DEGREE]
  const flat = ([lon, lat]: readonly [number, number]) => ({ x: (lon - lon0) * east, y: (lat - lat0) * north })
  const rings: PathsD = shapes.flatMap((shape) => ringsOf(shape, flat))
  const united = Clipper.unionD(rings, [], FillRule.NonZero, 3)
  const outer = united.filter((ring) => Clipper.areaD(ring) > 0)
  const holes = united.filter((ring) => Clipper.areaD(ring) < 0)
  const lift = (ring: PathsD[number]): [number, number][] => {
    const lifted = ring.map(({ x, y }): [number, number] => [degrees(lon0 + x / east), degrees(lat0 + y / north)])
    const first = lifted[0]
    return first ? [...lifted, first] : lifted
  }
  return {
    type: 'MultiPolygon',
    coordinates: outer.map((ring) => [lift(ring), ...holes.filter((hole) => lies(hole, ring)).map(lift)]),
  }
}

/** 1e-7 degrees are a centimetre. */
const degrees = (value: number): number => Math.round(value * 1e7) / 1e7

const lies = (hole: PathsD[number], ring: PathsD[number]): boolean => {
  const [point] = hole
  return point !== undefined && Clipper.pointInPolygonD(point, ring) !== 2
}

type Flat = (position: readonly [number, number]) => { x: number; y: number }

const ringsOf = (shape: Shape, flat: Flat): PathsD => {
  switch (shape.as) {
    case 'disc':
      return [discRing(flat(shape.centre.coordinates), shape.radiusM)]
    case 'corridor':
      return Clipper.inflatePathsD(
        shape.paths.map((path) => path.map(flat)),
        shape.halfWidthM,
        JoinType.Round,
        EndType.Round,
        2,
        3,
        ARC_M,
      )
    case 'outline':
      return [turned(shape, flat(shape.origin.coordinates))]
  }
}

const discRing = (centre: { x: number; y: number }, radiusM: number) =>
  Array.from({ length: DISC_SIDES }, (_, side) => {
    const angle = (2 * Math.PI * side) / DISC_SIDES
    return { x: centre.x + radiusM * Math.cos(angle), y: centre.y + radiusM * Math.sin(angle) }
  })

/** An outline along its axis, turned towards a bearing (clockwise from north). */
const turned = ({ ring, towardsDeg }: Extract<Shape, { as: 'outline' }>, origin: { x: number; y: number }) => {
  const bearing = (towardsDeg * Math.PI) / 180
  const [sin, cos] = [Math.sin(bearing), Math.cos(bearing)]
  const points = ring.map(({ alongM, acrossM }) => ({
    x: origin.x + alongM * sin - acrossM * cos,
    y: origin.y + alongM * cos + acrossM * sin,
  }))
  return Clipper.areaD(points) < 0 ? points.reverse() : points
}
