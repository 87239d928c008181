import { assetsByIds } from '../asset/asset.repository.ts'
import type { Asset, AssetRecord } from '../asset/asset.ts'
import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { NotFound, Refused } from '../refusal.ts'
import { kindByRef } from '../sectors/registry.ts'
import { type LineNetwork, networkOf } from './line-network.ts'
import { topologyAround } from './topology.repository.ts'
import type { Topology } from './topology.ts'
import { sensorsOn, targetsBeside } from './trace.repository.ts'
import { MOST_TRACED, type Traced, traceFrom } from './trace.ts'
import { type TraceThing, thingsOf } from './trace-thing.ts'
import type { TraceWay } from './trace-way.ts'

/** What is traced from, and which way. */
export interface TraceQuestion {
  readonly record: AssetRecord
  readonly id: number
  readonly way: TraceWay
}

/** What a trace has found. */
export interface Trace {
  readonly way: TraceWay
  readonly start: Asset
  readonly topology: Topology
  readonly traced: Traced
  readonly things: readonly TraceThing[]
}

const ALONG = { upstream: -1, downstream: 1 } as const

/** Lines whose own records all say how they run are read one way only; others whole, for their flow follows from what lies around. */
const alongOf = ({ sectorId, lines }: LineNetwork, way: TraceWay): 1 | -1 | null => {
  const isSaid = lines.every((line) => kindByRef(`${sectorId}.${line}`)?.it.flow !== undefined)
  return isSaid && way in ALONG ? ALONG[way as keyof typeof ALONG] : null
}

/**
 * Follows the network that a thing is part of, as far as the actor may see it.
 * @throws NotFound; Refused (TRACE) for what is part of no network.
 */
export const traceOf = async (tx: Tx, actor: Actor, { record, id, way }: TraceQuestion): Promise<Trace> => {
  const [start] = await assetsByIds(tx, record, [id])
  if (!start) throw NotFound(record, String(id))
  const network = networkOf(start.sectorId, start.kind)
  if (!network)
    throw Refused('TRACE', {
      zh: '它不在任何管网上,无从追溯',
      en: 'it is part of no network: there is nothing to follow',
    })
  const standing = record === 'asset' ? { assetId: id, segmentId: null } : { assetId: null, segmentId: id }
  const reading = {
    network,
    start: standing,
    along: alongOf(network, way),
    toValves: way === 'isolating',
    most: MOST_TRACED,
  }
  const read = await topologyAround(tx, reading)
  const topology = { ...read, partlySeen: !actor.seesAll }
  const traced = traceFrom(topology, standing, way)
  const beside = [...(await sensorsOn(tx, traced)), ...(await targetsBeside(tx, traced))]
  return { way, start, topology, traced, things: thingsOf(topology, traced, network.sectorId, beside) }
}
