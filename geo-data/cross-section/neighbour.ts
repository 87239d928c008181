import { kindByRef } from '../sectors/registry.ts'
import { type Required, requiredBetween } from './clearance.ts'
import type { CutThing } from './cross-section.ts'

/** How far two lines that lie next to one another in a cut are apart, outside to outside, metres. */
export interface Gap {
  readonly one: CutThing
  readonly other: CutThing
  /** Square to both where they run beside one another; null where they cross, or a size is not on record. 0: they overlap seen from above. */
  readonly besideM: number | null
  /** Between the bottom of the upper and the top of the lower; null where a depth or a size is not on record. 0: they overlap seen from aside. */
  readonly aboveM: number | null
  /** The least that is known to be required, and by what; null where nothing is known of the pair. */
  readonly required: Required | null
  /** Which of the two distances is under it. */
  readonly tooNear: 'beside' | 'crossing' | null
}

/** Lines whose directions differ by more than this cross one another; below it they run side by side. Degrees (ours). */
const BESIDE_DEG = 30

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)
const classOf = ({ line: { sectorId, kind } }: CutThing) => kindByRef(`${sectorId}.${kind}`)?.it.clearance ?? null

/** Distance of the axes along the cut, turned square to the lines, less half of each width. */
const besideOf = (one: CutThing, other: CutThing): number | null => {
  if (!one.size || !other.size || Math.abs(one.angleDeg - other.angleDeg) > BESIDE_DEG) return null
  const square = Math.abs(other.alongM - one.alongM) * sine((one.angleDeg + other.angleDeg) / 2)
  return Math.max(0, square - (one.size.widthM + other.size.widthM) / 2)
}

const aboveOf = (one: CutThing, other: CutThing): number | null => {
  const heights = [one.topM, one.bottomM, other.topM, other.bottomM]
  const [top, bottom, otherTop, otherBottom] = heights
  if (top == null || bottom == null || otherTop == null || otherBottom == null) return null
  return Math.max(0, bottom - otherTop, otherBottom - top)
}

/** Those that overlap seen from above need the clearance of a crossing, the others that of lines side by side. */
const tooNear = (besideM: number | null, aboveM: number | null, required: Required | null): Gap['tooNear'] => {
  if (besideM === null || besideM === 0)
    return required?.crossingM != null && aboveM !== null && aboveM < required.crossingM ? 'crossing' : null
  return required?.besideM != null && besideM < required.besideM ? 'beside' : null
}

const isDrawn = ({ basis }: CutThing): boolean => basis === 'axis' || basis === 'cover'

/** One conduit on its way into the next: no two things that must keep apart. */
const isSame = (one: CutThing, other: CutThing): boolean => one.line.segmentId === other.line.segmentId

/** The distances between each line of a cut and the next, of those whose depth is on record. What lies inside a tunnel is left out. */
export const gapsOf = (things: readonly CutThing[]): readonly Gap[] => {
  const drawn = things.filter((thing) => isDrawn(thing) && !isInside(thing, things))
  return drawn.slice(1).flatMap((other, index): Gap[] => {
    const one = drawn[index] as CutThing
    if (isSame(one, other)) return []
    const required = requiredBetween(classOf(one), classOf(other))
    const [besideM, aboveM] = [besideOf(one, other), aboveOf(one, other)]
    return [{ one, other, besideM, aboveM, required, tooNear: tooNear(besideM, aboveM, required) }]
  })
}

/** A pipe in a tunnel keeps no distance from its walls that a standard for buried lines would know. */
const isInside = (thing: CutThing, things: readonly CutThing[]): boolean =>
  things.some(({ id, size, alongM, topM, bottomM }) => {
    if (id === thing.id || size?.shape !== 'box' || topM === null || bottomM === null) return false
    const { axisM } = thing
    return axisM !== null && Math.abs(thing.alongM - alongM) < size.widthM / 2 && axisM < topM && axisM > bottomM
  })
