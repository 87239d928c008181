import type { Tx } from '../db/transact.ts'
import { gatesNear, pipesNear } from '../network/network.repository.ts'
import { type Standing, walkAlong } from '../network/network.ts'
import { sectionAround } from '../network/section.ts'
import type { Place } from '../place/place.ts'
import { kindByRef, spaceKinds } from '../sectors/registry.ts'
import type { Hazard } from '../sectors/sector.ts'
import type { Line, Situation } from './situation.ts'
import {
  assetSeenFrom,
  assetsNear,
  lineSeenFrom,
  linesNear,
  type NetworkLine,
  weatherAt,
} from './surroundings.repository.ts'
import { rankCandidates } from './suspect/candidate.ts'

/** What a situation is read around: a place, what stands there, and what it threatens with. */
export interface Troubled {
  readonly place: Place
  readonly standing: Standing
  readonly hazard: Hazard
  readonly regionId: number
  /** What is taken to be the source, in the place of every suspect around; without one the suspects are ranked. */
  readonly source?: Source | null
}

/** A line or a works that leaks, and where. */
export interface Source extends Standing {
  readonly place: Place
}

/** All that is on record around a trouble which its hazard asks for, at that moment. */
export const situationOf = async (
  tx: Tx,
  { place, standing, hazard, regionId, source }: Troubled,
  { overrides, at }: Pick<Situation, 'overrides' | 'at'>,
): Promise<Situation> => {
  const near = await assetsNear(tx, { place, metres: hazard.adjacentMetres, refs: refsOf(spaceKinds(), 'point') })
  // Who called from the street stands in no chamber, but the nearest may be the one.
  const chamber = standing.assetId === null ? near[0] : near.find(({ id }) => id === standing.assetId)
  const run = runMetresOf(hazard)
  // A detector in a tunnel stands on its compartment, which is a line.
  const start = chamber ? { assetId: chamber.id, segmentId: null } : { assetId: null, segmentId: standing.segmentId }
  const stands = start.assetId !== null || start.segmentId !== null
  const ducts = stands && run > 0 ? await linesNear(tx, { place, metres: run, refs: refsOf(spaceKinds(), 'line') }) : []
  const situation: Situation = {
    at,
    place,
    chamber: chamber ?? null,
    adjacent: near.filter(({ id }) => id !== chamber?.id),
    run: runFrom(ducts, start, run),
    ...(source ? await onlySource(tx, source) : await suspectsAround(tx, place, hazard)),
    weather: await weatherAt(tx, regionId, at),
    overrides,
  }
  return asksForValves(hazard) ? withSection(tx, situation) : situation
}

/** Asks what `situationOf` asks of any trouble, for nothing. */
export const rehearseSituation = async (tx: Tx, place: Place, at: Date): Promise<void> => {
  await assetsNear(tx, { place, metres: REHEARSED_M, refs: refsOf(spaceKinds(), 'point') })
  await linesNear(tx, { place, metres: REHEARSED_M, refs: refsOf(spaceKinds(), 'line') })
  await weatherAt(tx, 0, at)
}

const REHEARSED_M = 100

const asksForValves = ({ scenarios }: Hazard): boolean =>
  scenarios.some(
    ({ subject, parameters }) => subject === 'segment' && parameters.some(({ name }) => name === 'isolation_minutes'),
  )

/** How far valves are looked for along a network, m. */
const VALVES_WITHIN_M = 1500

/** The likeliest suspect with the section that valves cut out around it: the only one whose inventory anything is drawn from. */
const withSection = async (tx: Tx, situation: Situation): Promise<Situation> => {
  const [first] = rankCandidates(situation)
  const suspect = situation.suspects.find(({ id }) => id === first?.segmentId)
  if (!suspect?.kind.carries) return situation
  const near = { place: suspect.nearest, metres: VALVES_WITHIN_M, ref: suspect.ref }
  const pipes = await pipesNear(tx, near)
  const gates = await gatesNear(tx, near)
  const section = sectionAround(pipes, gates, { segmentId: suspect.id, limitM: VALVES_WITHIN_M })
  return {
    ...situation,
    suspects: situation.suspects.map((line) => (line.id === suspect.id ? { ...line, section } : line)),
  }
}

type Suspected = Pick<Situation, 'suspects' | 'facilities'>

const suspectsAround = async (tx: Tx, place: Place, { suspects }: Hazard): Promise<Suspected> => {
  const { kinds, withinMetres: metres } = suspects
  const lines = await linesNear(tx, { place, metres, refs: kinds })
  const works = kinds.filter((ref) => kindByRef(ref)?.it.geometry !== 'line')
  return {
    suspects: lines.filter((line) => line.metres <= metres).slice(0, MOST_SUSPECTS),
    facilities: works.length > 0 ? await assetsNear(tx, { place, metres, refs: works }) : [],
  }
}

const onlySource = async (tx: Tx, { segmentId, assetId, place }: Source): Promise<Suspected> => {
  const line = segmentId === null ? undefined : await lineSeenFrom(tx, place, segmentId)
  const works = assetId === null ? undefined : await assetSeenFrom(tx, place, assetId)
  return { suspects: line ? [line] : [], facilities: works ? [works] : [] }
}

const refsOf = (kinds: ReturnType<typeof spaceKinds>, geometry: string): string[] =>
  kinds.filter(({ it }) => it.geometry === geometry).map(({ ref }) => ref)

const MOST_SUSPECTS = 12

const runMetresOf = (hazard: Hazard): number => {
  const parameters = hazard.scenarios.flatMap((scenario) => scenario.parameters)
  const metres = parameters.find(({ name }) => name === 'run_metres')?.values[0]
  return typeof metres === 'number' ? metres : 0
}

/** The ducts that gas can follow from a chamber or a compartment: those a walk along them comes into. */
const runFrom = (ducts: readonly NetworkLine[], start: Standing, metres: number): Line[] => {
  const edges = ducts.map(({ id, fromAssetId, toAssetId, lengthM }) => ({
    segmentId: id,
    fromAssetId,
    toAssetId,
    lengthM,
  }))
  const walk = walkAlong(edges, start, metres)
  return ducts.filter(({ id }) => (walk.segments.get(id) ?? Number.POSITIVE_INFINITY) < metres)
}
