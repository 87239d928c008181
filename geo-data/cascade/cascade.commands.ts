import type { Tx } from '../db/transact.ts'
import { subjectOfIncident } from '../impact-zone/impact-zone.commands.ts'
import type { Troubled } from '../impact-zone/situation.commands.ts'
import { incidentById } from '../incident/incident.repository.ts'
import { regionAt } from '../incident/locality.repository.ts'
import type { Standing } from '../network/network.ts'
import type { Place } from '../place/place.ts'
import { NotFound, Refused } from '../refusal.ts'
import { hazardByRef, metricByRef } from '../sectors/registry.ts'
import { witnessesNear } from './cascade.repository.ts'
import { type Cascade, type CascadeLink, type CascadeNode, keyOf, LIMITS, type Thing } from './cascade.ts'
import { expand, type Unwitnessed } from './expand.commands.ts'
import { thingOf } from './within-reach.commands.ts'

/** A failure somewhere: SECTOR.HAZARD, at a place, of a thing where one is known. */
export interface FirstFailure {
  readonly hazard: string
  readonly place: Place
  readonly standing: Standing
}

/** The cascade that an incident may start. @throws NotFound. */
export const cascadeOfIncident = async (tx: Tx, incidentId: number, at: Date): Promise<Cascade> => {
  const incident = await incidentById(tx, incidentId)
  if (!incident) throw NotFound('incident', incidentId)
  const subject = await subjectOfIncident(tx, incidentId)
  return follow(tx, { ...subject, ref: `${incident.sectorId}.${incident.hazard}` }, at)
}

/** The cascade that a failure would start. @throws NotFound, Refused (OUTSIDE_CITY). */
export const cascadeFrom = async (tx: Tx, { hazard, place, standing }: FirstFailure, at: Date): Promise<Cascade> => {
  const found = hazardByRef(hazard)
  if (!found) throw NotFound('hazard', hazard)
  const regionId = await regionAt(tx, place)
  if (regionId === undefined) throw Refused('OUTSIDE_CITY', 'the place lies in no region on record')
  return follow(tx, { ref: hazard, hazard: found.it, place, standing, regionId }, at)
}

type First = Troubled & { readonly ref: string }

/** Likeliest first, so that the limit cuts what matters least. */
const follow = async (tx: Tx, first: First, at: Date): Promise<Cascade> => {
  const root = await witnessed(tx, rootOf(first, await thingOf(tx, first.standing)))
  const nodes = new Map([[root.key, root]])
  const links: CascadeLink[] = []
  const open = [root]
  for (let expanded = 0; expanded < LIMITS.expanded; expanded += 1) {
    const node = open.sort((a, b) => b.score - a.score || a.key.localeCompare(b.key)).shift()
    if (!node) break
    for (const { link, next } of await expand(tx, node, { regionId: first.regionId, at })) {
      const known = nodes.get(next.key)
      // A harm never runs back to what came before it.
      if (known && known.depth <= node.depth) continue
      links.push(link)
      if (known) continue
      const seen = await witnessed(tx, next)
      nodes.set(next.key, seen)
      if (next.depth < LIMITS.depth) open.push(seen)
    }
  }
  return { nodes: [...nodes.values()], links }
}

const rootOf = ({ ref, hazard, place }: First, thing: Thing | null): Unwitnessed => ({
  key: keyOf(ref, thing),
  hazard: ref,
  hazardName: hazard.name,
  thing,
  place,
  depth: 0,
  score: 1,
})

/** As far as a sensor may stand and still speak of a failure here (ours). */
const WITNESS_M = 150

/** With the sensors that point to its hazard; the hazard's own metrics say which. */
const witnessed = async (tx: Tx, node: Unwitnessed): Promise<CascadeNode> => {
  const hazard = hazardByRef(node.hazard)
  const sectorId = hazard?.sector.id ?? ''
  const metrics = hazard?.it.metrics ?? []
  const witnesses = await witnessesNear(tx, { sectorId, metrics, place: node.place, metres: WITNESS_M })
  const measures = metrics.slice(0, 3).flatMap((id) => metricByRef(`${sectorId}.${id}`)?.it.name ?? [])
  return { ...node, witnesses, measures }
}
