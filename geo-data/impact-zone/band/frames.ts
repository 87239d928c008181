import type { Hazard } from '../../sectors/sector.ts'
import { sketchesOf } from '../draw.ts'
import { areaOf, type ZoneFrame } from '../impact-zone.ts'
import { frontMS } from '../scenario/front.ts'
import { releaseOverTime } from '../scenario/release/course.ts'
import type { Release } from '../scenario/release/outflow.ts'
import type { Situation } from '../situation.ts'
import type { Sketch } from '../sketch.ts'
import { type ReachAround, reachAround, shapeOf } from './reach-around.ts'

const LAST_S = 3600
/** After 1, 2, 5, 10, 20, 30 and 60 minutes. */
const FRAMES_S = [60, 120, 300, 600, 1200, 1800, LAST_S]

/** Of what drifts; a flame or a blast has no way to go. */
const DRIFTING: ReadonlySet<string> = new Set(['gas-fraction', 'concentration'])

/** One rate that a release keeps for a while, and how far its cloud reaches at that rate once it stands. */
interface Spell {
  readonly fromS: number
  readonly untilS: number
  readonly around: ReachAround
}

/**
 * Where the clouds of releases that change lie as time goes on, by the key of their sketch. A parcel let out at s has come
 * to x = u(t − s) by t and is harmful there as far as the steady cloud of the rate at s reaches: quasi-steady, ours.
 * Nothing where the wind is unsettled, or nothing changes. Yields between releases.
 */
export function* framesOf(
  situation: Situation,
  hazard: Hazard,
  { sketches, keyOf }: { readonly sketches: readonly Sketch[]; readonly keyOf: (sketch: Sketch) => string },
): Generator<undefined, ReadonlyMap<string, readonly ZoneFrame[]>, undefined> {
  const wind = frontMS(situation)
  const drawn = new Map<string, readonly ZoneFrame[]>()
  if (wind === null) return drawn
  const drifting = sketches.filter(({ criterion, release }) => release && DRIFTING.has(criterion.quantity))
  for (const way of new Set(drifting.map(({ release }) => release?.way))) {
    const own = drifting.filter(({ release }) => release?.way === way)
    const [first] = own
    if (!first?.release || !changes(first.release)) continue
    const spells = spellsOf(situation, hazard, { release: first.release, keyOf })
    for (const sketch of own) drawn.set(keyOf(sketch), framesFrom(spells(keyOf(sketch)), wind, situation))
    yield
  }
  return drawn
}

/** That it is reckoned no longer than the last frame is no change. */
const changes = (release: Release): boolean => {
  const within = releaseOverTime(release).filter(({ atS }) => atS < LAST_S)
  return new Set(within.map(({ kgS }) => Math.round(kgS * 1000))).size > 1
}

/** The clouds of every rate that a release comes down to. */
const spellsOf = (
  situation: Situation,
  hazard: Hazard,
  { release, keyOf }: { readonly release: Release; readonly keyOf: (sketch: Sketch) => string },
) => {
  const course = releaseOverTime(release)
  const rates = new Map([...new Set(course.map(({ kgS }) => kgS))].map((kgS) => [kgS, atRate(kgS)] as const))
  function atRate(kgS: number): ReadonlyMap<string, ReachAround> {
    if (!(kgS > 0)) return new Map()
    const overrides = { ...situation.overrides, hole_mm: release.way, release_kg_s: kgS }
    const { sketches } = sketchesOf({ ...situation, overrides }, hazard)
    return new Map(
      sketches.flatMap((sketch): [string, ReachAround][] => {
        const around = reachAround(sketch.shapes)
        return around ? [[keyOf(sketch), around]] : []
      }),
    )
  }
  return (key: string): Spell[] =>
    course.flatMap(({ atS, kgS }, index) => {
      const around = rates.get(kgS)?.get(key)
      const untilS = course[index + 1]?.atS ?? release.course.durationS
      return around && untilS > atS ? [{ fromS: atS, untilS, around }] : []
    })
}

const framesFrom = (spells: readonly Spell[], windMS: number, { place }: Situation): ZoneFrame[] =>
  FRAMES_S.flatMap((atS) => {
    const around = cloudAt(spells, atS, windMS)
    const shape = around && shapeOf(around)
    if (!around || !shape) return []
    return [{ atS, radiusM: Math.round(Math.max(...around.metres) * 10) / 10, area: areaOf([shape], place) }]
  })

/** How far the cloud reaches at each bearing at a time: the farthest of what each spell has sent out. */
export const cloudAt = (spells: readonly Spell[], atS: number, windMS: number): ReachAround | undefined => {
  const begun = spells.filter(({ fromS }) => fromS < atS)
  const [first] = begun
  if (!first) return undefined
  const metres = first.around.metres.map((_, bearing) =>
    Math.max(
      ...begun.map(({ fromS, untilS, around }) => {
        const reach = around.metres[bearing] ?? 0
        const nearest = Math.max(0, windMS * (atS - untilS))
        return reach < nearest ? 0 : Math.min(reach, windMS * (atS - fromS))
      }),
    ),
  )
  return { origin: first.around.origin, metres }
}
