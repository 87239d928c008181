import type { Hazard, ZoneLine } from '../../sectors/sector.ts'
import { sketchesOf } from '../draw.ts'
import { type Area, areaOf, type Band, type ImpactZone, linesOf, type ZoneFrame } from '../impact-zone.ts'
import type { Situation } from '../situation.ts'
import type { Sketch } from '../sketch.ts'
import { framesOf } from './frames.ts'
import { randomOf } from './random.ts'
import { BEARINGS, type ReachAround, reachAround, shapeOf } from './reach-around.ts'
import { type Uncertainty, uncertainOf, variedBy } from './uncertainty.ts'

export const SAMPLES = 200

/** One for all sets: two what-ifs are compared on the same chances, and a set drawn again has the same bands. */
export const SEED = 'one-map 1'

/** A zone's band, with where at least 95 (`low`) and at least 5 (`high`) of 100 samples reach. */
export interface ZoneBand {
  readonly scenario: string
  readonly criterionId: string
  readonly quantity: string
  readonly label: string
  readonly band: Band
  readonly low: Area | null
  readonly high: Area | null
}

/** Where a zone lies as time goes on. */
export interface ZoneCourse {
  readonly scenario: string
  readonly criterionId: string
  readonly label: string
  readonly frames: readonly ZoneFrame[]
}

export interface Bands {
  readonly varied: readonly Uncertainty[]
  readonly zones: readonly ZoneBand[]
  /** Of the clouds of releases that change. */
  readonly courses: readonly ZoneCourse[]
  /** The wall's lines, drawn where at least 5 of 100 samples reach. */
  readonly lines: readonly { readonly zone: ImpactZone; readonly band: Band; readonly low: Area | null }[]
}

/** How sure the zones of a situation are. Yields after each sample, so that whoever asks may do other things between. */
export function* bandsOf(
  situation: Situation,
  hazard: Hazard,
  samples = SAMPLES,
): Generator<undefined, Bands, undefined> {
  const { sketches } = sketchesOf(situation, hazard)
  const varied = uncertainOf(situation)
  const spreads = new Map(sketches.map((sketch): [string, Spread] => [keyOf(sketch), spreadOf(sketch)]))
  for (const shares of latinHypercube(varied, samples)) {
    for (const sketch of sketchesOf(variedBy(situation, shares), hazard).sketches) {
      collect(spreads.get(keyOf(sketch)), sketch)
    }
    yield
  }
  const banded: Banded[] = []
  for (const sketch of sketches) {
    const spread = spreads.get(keyOf(sketch))
    banded.push(spread && differs(spread) ? bandOf(spread, samples) : { sketch, band: null, low: sketch, high: sketch })
    yield
  }
  const { place } = situation
  const frames = yield* framesOf(situation, hazard, { sketches, keyOf })
  return {
    varied,
    zones: banded.flatMap((one) => {
      const { sketch, band, low, high } = one
      if (!band) return []
      const { scenario, criterion, label } = sketch
      const { id: criterionId, quantity } = criterion
      const said = { scenario, criterionId, quantity, label: label.zh, band }
      return [{ ...said, low: areaOrNull(low, situation), high: areaOrNull(high, situation) }]
    }),
    courses: sketches.flatMap((sketch) => {
      const { scenario, criterion, label } = sketch
      const found = frames.get(keyOf(sketch)) ?? []
      return found.length > 0 ? [{ scenario, criterionId: criterion.id, label: label.zh, frames: found }] : []
    }),
    lines: linesAt(banded, place),
  }
}

/** What the samples of one sketch reached. */
interface Spread {
  readonly sketch: Sketch
  readonly radii: number[]
  /** Null where its shapes have no common origin: it has a radius at most. */
  readonly around: { readonly origin: ReachAround['origin']; readonly reached: (readonly number[])[] } | null
}

/** What a sketch is of, whatever its criterion has come to: a limit of exposure depends on how long it lasts. */
const keyOf = ({ scenario, criterion, label }: Sketch): string =>
  `${scenario} ${criterion.id} ${label.zh.replace(criterion.name.zh, '')}`

const spreadOf = (sketch: Sketch): Spread => {
  const around = reachAround(sketch.shapes)
  return { sketch, radii: [], around: around ? { origin: around.origin, reached: [] } : null }
}

const collect = (spread: Spread | undefined, sketch: Sketch): void => {
  if (!spread || sketch.radiusM === null) return
  spread.radii.push(sketch.radiusM)
  const around = spread.around && reachAround(sketch.shapes)
  if (around) spread.around?.reached.push(around.metres)
}

/** A distance that a rule fixes is as sure as the rule: it has no band. */
const differs = ({ sketch, radii }: Spread): boolean =>
  sketch.radiusM !== null && radii.some((radius) => Math.abs(radius - (sketch.radiusM ?? 0)) > 1e-9)

interface Banded {
  readonly sketch: Sketch
  readonly band: Band | null
  /** The sketch as it would be drawn at either end of its band. */
  readonly low: Sketch
  readonly high: Sketch
}

const bandOf = ({ sketch, radii, around }: Spread, samples: number): Banded => {
  const radius = ranked(radii, samples)
  const band = { lowM: radius(0.05), midM: radius(0.5), highM: radius(0.95), samples, seed: SEED }
  const at = (share: number): Sketch => {
    const shape = around && shapeOf({ origin: around.origin, metres: metresAt(around.reached, share, samples) })
    return { ...sketch, radiusM: radius(share), shapes: around ? (shape ? [shape] : []) : sketch.shapes }
  }
  return { sketch, band, low: at(0.05), high: at(0.95) }
}

/** The value that a share of all samples stays within; a sample that reached nothing reached 0. To the decimetre. */
const ranked = (values: readonly number[], samples: number): ((share: number) => number) => {
  const sorted = Float64Array.from(values).sort()
  const none = samples - sorted.length
  return (share) => Math.round((sorted[Math.ceil(share * samples) - 1 - none] ?? 0) * 10) / 10
}

const metresAt = (reached: readonly (readonly number[])[], share: number, samples: number): number[] =>
  Array.from({ length: BEARINGS }, (_, bearing) =>
    ranked(
      reached.map((metres) => metres[bearing] ?? 0),
      samples,
    )(share),
  )

const areaOrNull = ({ shapes }: Sketch, { place }: Situation): Area | null =>
  shapes.length > 0 ? areaOf(shapes, place) : null

/** The lines where the zones that lead reach with their bands; what has no band counts as it is. */
const linesAt = (banded: readonly Banded[], place: Situation['place']): Bands['lines'] => {
  const lows = new Map(
    linesOf(
      banded.map(({ low }) => low),
      place,
    ).map((zone): [ZoneLine | null, ImpactZone] => [zone.line, zone]),
  )
  const mids = new Map(
    linesOf(
      banded.map(({ sketch, band }) => ({ ...sketch, shapes: [], radiusM: band?.midM ?? sketch.radiusM })),
      place,
    ).map((zone): [ZoneLine | null, ImpactZone] => [zone.line, zone]),
  )
  const samples = banded.find(({ band }) => band)?.band?.samples
  if (samples === undefined) return []
  return linesOf(
    banded.map(({ high }) => high),
    place,
  ).map((zone) => {
    const low = lows.get(zone.line)
    const [lowM, midM] = [low?.radiusM ?? 0, mids.get(zone.line)?.radiusM ?? 0]
    return { zone, band: { lowM, midM, highM: zone.radiusM ?? 0, samples, seed: SEED }, low: low?.area ?? null }
  })
}

/**
 * Latin hypercube (McKay, Beckman and Conover 1979): each figure's distribution is cut into as many slices as there are
 * samples, and each slice is met once. Each figure has chances of its own, so that one more uncertain figure changes none.
 */
function* latinHypercube(varied: readonly Uncertainty[], samples: number): Generator<Map<Uncertainty['name'], number>> {
  const shares = varied.map(({ name }) => {
    const random = randomOf(`${SEED} ${name}`)
    const slices = shuffled(samples, random)
    return { name, at: slices.map((slice) => (slice + random() * (1 - 2 ** -20) + 2 ** -21) / samples) }
  })
  for (let index = 0; index < samples; index += 1) {
    yield new Map(shares.map(({ name, at }) => [name, at[index] ?? 0.5]))
  }
}

/** Fisher and Yates. */
const shuffled = (many: number, random: () => number): number[] => {
  const numbers = Array.from({ length: many }, (_, index) => index)
  for (let last = many - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [numbers[last] as number, numbers[other] as number]
    numbers[last] = b
    numbers[other] = a
  }
  return numbers
}

/** All at once. */
export const drawBands = (situation: Situation, hazard: Hazard, samples = SAMPLES): Bands => {
  const drawing = bandsOf(situation, hazard, samples)
  for (;;) {
    const step = drawing.next()
    if (step.done) return step.value
  }
}
