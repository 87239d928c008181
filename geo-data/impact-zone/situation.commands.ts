import type { Tx } from '../db/transact.ts'
import { type Standing, walkAlong } from '../network/network.ts'
import type { Place } from '../place/place.ts'
import { kindByRef, spaceKinds } from '../sectors/registry.ts'
import type { Hazard } from '../sectors/sector.ts'
import type { Line, Situation } from './situation.ts'
import { assetsNear, linesNear, type NetworkLine, weatherAt } from './surroundings.repository.ts'

/** What a situation is read around: a place, what stands there, and what it threatens with. */
export interface Troubled {
  readonly place: Place
  readonly standing: Standing
  readonly hazard: Hazard
  readonly regionId: number
}

/** All that is on record around a trouble which its hazard asks for, at that moment. */
export const situationOf = async (
  tx: Tx,
  { place, standing, hazard, regionId }: Troubled,
  { overrides, at }: Pick<Situation, 'overrides' | 'at'>,
): Promise<Situation> => {
  const { kinds, withinMetres: metres } = hazard.suspects
  const near = await assetsNear(tx, { place, metres: hazard.adjacentMetres, refs: refsOf(spaceKinds(), 'point') })
  // Who called from the street stands in no chamber, but the nearest may be the one.
  const chamber = standing.assetId === null ? near[0] : near.find(({ id }) => id === standing.assetId)
  const run = runMetresOf(hazard)
  const ducts =
    chamber && run > 0 ? await linesNear(tx, { place, metres: run, refs: refsOf(spaceKinds(), 'line') }) : []
  const suspects = await linesNear(tx, { place, metres, refs: kinds })
  const works = kinds.filter((ref) => kindByRef(ref)?.it.geometry !== 'line')
  return {
    at,
    place,
    chamber: chamber ?? null,
    adjacent: near.filter(({ id }) => id !== chamber?.id),
    run: chamber ? runFrom(ducts, chamber.id, run) : [],
    suspects: suspects.filter((line) => line.metres <= metres).slice(0, MOST_SUSPECTS),
    facilities: works.length > 0 ? await assetsNear(tx, { place, metres, refs: works }) : [],
    weather: await weatherAt(tx, regionId, at),
    overrides,
  }
}

const refsOf = (kinds: ReturnType<typeof spaceKinds>, geometry: string): string[] =>
  kinds.filter(({ it }) => it.geometry === geometry).map(({ ref }) => ref)

const MOST_SUSPECTS = 12

const runMetresOf = (hazard: Hazard): number => {
  const run = hazard.scenarios.find(({ subject }) => subject === 'connected-run')
  const metres = run?.parameters.find(({ name }) => name === 'run_metres')?.values[0]
  return typeof metres === 'number' ? metres : 0
}

/** The ducts that gas can follow from a chamber: those a walk along them comes into. */
const runFrom = (ducts: readonly NetworkLine[], assetId: number, metres: number): Line[] => {
  const edges = ducts.map(({ id, fromAssetId, toAssetId, lengthM }) => ({
    segmentId: id,
    fromAssetId,
    toAssetId,
    lengthM,
  }))
  const walk = walkAlong(edges, { assetId, segmentId: null }, metres)
  return ducts.filter(({ id }) => (walk.segments.get(id) ?? Number.POSITIVE_INFINITY) < metres)
}
