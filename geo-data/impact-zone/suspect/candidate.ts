import { METRES_PER_DEGREE, metresPerDegreeEast } from '../../place/place.ts'
import { type Text, text } from '../../sectors/text.ts'
import { attributeFigure, type Line, type Recorded, type Situation } from '../situation.ts'

/** A segment that may be leaking, with why. */
export interface Candidate {
  readonly segmentId: number
  readonly code: string
  readonly distanceM: number
  /** Share among the candidates, 0 to 1; a ranking of ours, no probability. */
  readonly score: number
  readonly reasons: readonly Text[]
  /** GeoJSON. */
  readonly geometry: { readonly type: 'LineString'; readonly coordinates: Line['path'] }
}

/** What counts, and how much (ours): near, along the run that carries the gas, old, brittle, under pressure. */
const WEIGHTS = { near: 0.45, run: 0.2, age: 0.15, material: 0.12, pressure: 0.08 } as const
/** Metres over which nearness fades to a third. */
const FADE_M = 25
const OLD_YEARS = 40
const UNKNOWN = 0.5
/** So near to the run of a drain, a pipe leaks into it. */
const BESIDE_RUN_M = 12.5

const BRITTLENESS: Readonly<Record<string, number>> = {
  'cast-iron': 1,
  'asbestos-cement': 0.9,
  galvanised: 0.7,
  pccp: 0.6,
  'ductile-iron': 0.6,
  steel: 0.5,
  stainless: 0.3,
  pe: 0.2,
}

/** The suspects, most likely first. */
export const rankCandidates = (situation: Situation): Candidate[] => {
  const weighed = situation.suspects.map((line) => weigh(situation, line))
  const total = weighed.reduce((sum, { score }) => sum + score, 0)
  return weighed
    .map((one) => ({ ...one, score: Number((one.score / total).toFixed(4)) }))
    .sort((a, b) => b.score - a.score || a.segmentId - b.segmentId)
}

const weigh = (situation: Situation, line: Line): Candidate => {
  const parts = [
    nearness(line),
    besideRun(situation, line),
    age(situation, line),
    material(situation, line),
    pressure(situation, line),
  ]
  return {
    segmentId: line.id,
    code: line.code,
    distanceM: Number(line.metres.toFixed(1)),
    score: parts.reduce((sum, part) => sum + part.weight, 0),
    reasons: parts.flatMap((part) => (part.reason ? [part.reason] : [])),
    geometry: { type: 'LineString', coordinates: line.path },
  }
}

interface Part {
  readonly weight: number
  readonly reason?: Text
}

type Moment = Pick<Situation, 'at' | 'overrides'>

/** How weak something is by its age and material, 0 to 1 (ours), with why. */
export const frailtyOf = (
  moment: Moment,
  of: Recorded,
): { readonly share: number; readonly reasons: readonly Text[] } => {
  const has = (name: string): boolean => of.kind.attributes.some((attribute) => attribute.name === name)
  const parts: Part[] = [
    has('built_year') ? age(moment, of) : { weight: WEIGHTS.age * UNKNOWN },
    has('material') ? material(moment, of) : { weight: WEIGHTS.material * UNKNOWN },
  ]
  return {
    share: parts.reduce((sum, { weight }) => sum + weight, 0) / (WEIGHTS.age + WEIGHTS.material),
    reasons: parts.flatMap(({ reason }) => (reason ? [reason] : [])),
  }
}

const nearness = ({ metres }: Line): Part => ({
  weight: WEIGHTS.near * Math.exp(-metres / FADE_M),
  reason: text(`距报警点 ${Math.round(metres)} 米`, `${Math.round(metres)} m from the alarm`),
})

const besideRun = (situation: Situation, line: Line): Part => {
  const metres = metresToRun(situation, line)
  if (metres === undefined || metres > BESIDE_RUN_M) return { weight: 0 }
  const near = Math.round(metres)
  return {
    weight: WEIGHTS.run,
    reason: text(`距连通管沟 ${near} 米，燃气可窜入`, `${near} m from the connected run: gas may enter it`),
  }
}

const age = (situation: Moment, line: Recorded): Part => {
  const built = attributeFigure(situation, line, 'built_year')
  if (typeof built?.value !== 'number')
    return { weight: WEIGHTS.age * UNKNOWN, reason: text('建成年份无记录', 'year built not on record') }
  const years = situation.at.getUTCFullYear() - built.value
  const share = Math.min(Math.max(years / OLD_YEARS, 0), 1)
  return { weight: WEIGHTS.age * share, reason: text(`已用 ${years} 年`, `${years} years in use`) }
}

const material = (situation: Moment, line: Recorded): Part => {
  const made = attributeFigure(situation, line, 'material')
  const choice = line.kind.attributes
    .find(({ name }) => name === 'material')
    ?.choices?.find(({ id }) => id === made?.value)
  if (!choice) return { weight: WEIGHTS.material * UNKNOWN }
  return { weight: WEIGHTS.material * (BRITTLENESS[choice.id] ?? UNKNOWN), reason: choice.name }
}

const pressure = (situation: Situation, line: Line): Part => {
  const held = line.kind.carries && attributeFigure(situation, line, line.kind.carries.pressure)
  if (typeof held?.value !== 'number') return { weight: WEIGHTS.pressure * UNKNOWN }
  const share = Math.min(held.value / 1.6, 1)
  const assumed = held.origin === 'assumed' ? text('（假定）', ' (assumed)') : text('', '')
  return {
    weight: WEIGHTS.pressure * share,
    reason: text(`压力 ${held.value} MPa${assumed.zh}`, `${held.value} MPa${assumed.en}`),
  }
}

const metresToRun = (situation: Situation, line: Line): number | undefined => {
  const east = metresPerDegreeEast(situation.place.coordinates[1])
  const flat = (path: Line['path']): [number, number][] =>
    path.map(([lon, lat]) => [lon * east, lat * METRES_PER_DEGREE])
  const mine = flat(line.path)
  const distances = situation.run.flatMap((run) => {
    const other = flat(run.path)
    return [...other.map((point) => toPath(point, mine)), ...mine.map((point) => toPath(point, other))]
  })
  return distances.length > 0 ? Math.min(...distances) : undefined
}

const toPath = (point: readonly [number, number], path: readonly (readonly [number, number])[]): number => {
  let least = Number.POSITIVE_INFINITY
  for (let index = 1; index < path.length; index += 1) {
    const [from, to] = [path[index - 1], path[index]]
    if (from && to) least = Math.min(least, toPiece(point, from, to))
  }
  return least
}

const toPiece = (
  [x, y]: readonly [number, number],
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number => {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2
  const share = squared === 0 ? 0 : Math.min(Math.max(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared, 0), 1)
  return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay))
}
