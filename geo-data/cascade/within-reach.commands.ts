import type { Tx } from '../db/transact.ts'
import type { Recorded, Situation } from '../impact-zone/situation.ts'
import { assetSeenFrom, assetsNear, lineSeenFrom, linesNear } from '../impact-zone/surroundings.repository.ts'
import { frailtyOf } from '../impact-zone/suspect/candidate.ts'
import { type Standing, walkAlong } from '../network/network.ts'
import { type Place, placeAt } from '../place/place.ts'
import type { HarmId } from '../sectors/coupling.ts'
import { kindByRef, spaceKinds } from '../sectors/registry.ts'
import { type CascadeNode, type Neighbour, sufferersOf, type Thing } from './cascade.ts'

/** What stands within reach is asked of this. */
export interface Nearby {
  readonly node: CascadeNode
  readonly situation: Situation
  readonly harm: HarmId
  readonly metres: number
}

const asThing = (as: Thing['as'], { id, ref, code, name }: Recorded): Thing => ({ as, id, ref, code, name })

/** The thing that something stands on, as the record has it. */
export const thingOf = async (tx: Tx, { assetId, segmentId }: Standing): Promise<Thing | null> => {
  const nowhere = placeAt(0, 0)
  const asset = assetId === null ? undefined : await assetSeenFrom(tx, nowhere, assetId)
  if (asset) return asThing('asset', asset)
  const line = segmentId === null ? undefined : await lineSeenFrom(tx, nowhere, segmentId)
  return line ? asThing('segment', line) : null
}

const refsSuffering = (harm: HarmId): { points: string[]; lines: string[] } => {
  const refs = [...new Set(sufferersOf(harm).flatMap(({ kinds }) => kinds))]
  const isLine = (ref: string) => kindByRef(ref)?.it.geometry === 'line'
  return { points: refs.filter((ref) => !isLine(ref)), lines: refs.filter(isLine) }
}

/** Everything that may suffer a harm within so many metres of a failure, without what failed. */
export const within = async (tx: Tx, { node, situation, harm, metres }: Nearby): Promise<Neighbour[]> => {
  const { points, lines } = refsSuffering(harm)
  const near = { place: node.place, metres }
  const assets = await assetsNear(tx, { ...near, refs: points })
  const segments = (await linesNear(tx, { ...near, refs: lines })).filter((line) => line.metres <= metres)
  const neighbours = [
    ...assets.map((one) => neighbour(situation, one, { as: 'asset', place: one.place, metres: one.metres })),
    ...segments.map((one) => neighbour(situation, one, { as: 'segment', place: one.nearest, metres: one.metres })),
  ]
  return neighbours.filter(({ thing }) => thing.as !== node.thing?.as || thing.id !== node.thing.id)
}

const neighbour = (
  situation: Situation,
  recorded: Recorded,
  { as, place, metres }: { readonly as: Thing['as']; readonly place: Place; readonly metres: number },
): Neighbour => ({ thing: asThing(as, recorded), place, metres, frailty: frailtyOf(situation, recorded) })

/** What may suffer a harm along the run of closed spaces that the failure stands in; metres are those along the run. */
export const alongRunOf = async (tx: Tx, nearby: Nearby): Promise<Neighbour[]> => {
  const { node, situation, metres } = nearby
  const from = node.thing?.as === 'asset' ? node.thing.id : (situation.chamber?.id ?? null)
  const segmentId = node.thing?.as === 'segment' ? node.thing.id : null
  if (from === null && segmentId === null) return []
  const refs = spaceKinds().flatMap(({ ref, it }) => (it.geometry === 'line' ? [ref] : []))
  const ducts = await linesNear(tx, { place: node.place, metres, refs })
  const edges = ducts.map(({ id, ...duct }) => ({ ...duct, segmentId: id }))
  const walk = walkAlong(edges, { assetId: from, segmentId }, metres)
  return (await within(tx, nearby)).flatMap((one) => {
    const along = one.thing.as === 'asset' ? walk.assets.get(one.thing.id) : walk.segments.get(one.thing.id)
    return along === undefined || along > metres ? [] : [{ ...one, metres: along }]
  })
}
