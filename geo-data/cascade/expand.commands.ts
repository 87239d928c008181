import type { Tx } from '../db/transact.ts'
import { sketchesOf } from '../impact-zone/draw.ts'
import { situationOf } from '../impact-zone/situation.commands.ts'
import type { Situation } from '../impact-zone/situation.ts'
import type { Standing } from '../network/network.ts'
import type { DominoLevel, Infliction } from '../sectors/coupling.ts'
import { HARMS } from '../sectors/coupling.ts'
import type { Provenance } from '../sectors/provenance.ts'
import { hazardByRef } from '../sectors/registry.ts'
import type { Hazard } from '../sectors/sector.ts'
import { type Text, text } from '../sectors/text.ts'
import { type CascadeLink, type CascadeNode, inflictionsOf, keyOf, LIMITS, nextSteps, type Step } from './cascade.ts'
import { alongRunOf, within } from './within-reach.commands.ts'

/** A failure before it is known who would see it. */
export type Unwitnessed = Omit<CascadeNode, 'witnesses' | 'measures'>

interface Next {
  readonly link: CascadeLink
  readonly next: Unwitnessed
}

interface Around {
  readonly regionId: number
  readonly at: Date
}

/** What may fail next after a failure: everything within reach of each harm it does. */
export const expand = async (tx: Tx, node: CascadeNode, around: Around): Promise<readonly Next[]> => {
  const hazard = hazardByRef(node.hazard)?.it
  const inflictions = inflictionsOf(node.hazard)
  if (!hazard || inflictions.length === 0) return []
  const standing = standingOf(node)
  const source = node.thing ? { ...standing, place: node.place } : null
  const { regionId, at } = around
  const situation = await situationOf(
    tx,
    { place: node.place, standing, hazard, regionId, source },
    { overrides: {}, at },
  )
  const found: Next[] = []
  for (const infliction of inflictions) {
    const reach = reachOf(infliction, situation, hazard)
    if (!reach) continue
    const near = { node, situation, harm: infliction.harm, metres: reach.metres }
    const neighbours = infliction.reach.by === 'run' ? await alongRunOf(tx, near) : await within(tx, near)
    const steps = nextSteps(infliction, reach.metres, neighbours)
    found.push(...steps.map((step) => nextOf(node, infliction, { step, reach })))
  }
  return found.filter(({ next }) => next.score >= LIMITS.score)
}

const standingOf = ({ thing }: CascadeNode): Standing => ({
  assetId: thing?.as === 'asset' ? thing.id : null,
  segmentId: thing?.as === 'segment' ? thing.id : null,
})

interface Reached {
  readonly metres: number
  readonly from: Text
  readonly provenance: Provenance
}

const OURS = text('距离为我方假定', 'a distance of ours')

/** How far a harm goes here; undefined where no law draws it. */
const reachOf = ({ reach }: Infliction, situation: Situation, hazard: Hazard): Reached | undefined => {
  if (reach.by === 'zone') return zoneReach(situation, hazard, reach.level)
  const { metres, provenance } = reach
  if (reach.by === 'run') return { metres, provenance, from: text('沿连通管沟', 'along the connected run') }
  const from = provenance.clause ? text(provenance.clause, provenance.clause) : OURS
  return { metres, provenance, from }
}

/** The farthest that the hazard's own laws draw this level, through the holes that lead on the wall. */
const zoneReach = (situation: Situation, hazard: Hazard, level: DominoLevel): Reached | undefined => {
  const criterion = { ...level, line: 'must-leave' } as const
  const scenarios = hazard.scenarios
    .filter(({ criteria }) => criteria.some(({ quantity }) => quantity === level.quantity))
    .map((scenario) => ({ ...scenario, criteria: [criterion] }))
  if (scenarios.length === 0) return undefined
  const { sketches } = sketchesOf(situation, { ...hazard, scenarios })
  const farthest = sketches
    .filter(({ leads, radiusM }) => leads && radiusM !== null)
    .sort((a, b) => (b.radiusM ?? 0) - (a.radiusM ?? 0))[0]
  if (!farthest?.radiusM) return undefined
  return { metres: farthest.radiusM, from: farthest.label, provenance: level.provenance }
}

const nextOf = (
  node: CascadeNode,
  { harm }: Infliction,
  { step, reach }: { readonly step: Step; readonly reach: Reached },
): Next => {
  const { neighbour, suffering, share, reasons } = step
  const key = keyOf(suffering.next, neighbour.thing)
  return {
    link: {
      from: node.key,
      to: key,
      harm,
      harmName: HARMS[harm],
      distanceM: Number(neighbour.metres.toFixed(1)),
      reachM: Number(reach.metres.toFixed(1)),
      share: Number(share.toFixed(4)),
      reasons,
      reachFrom: reach.from,
      provenance: reach.provenance,
    },
    next: {
      key,
      hazard: suffering.next,
      hazardName: hazardByRef(suffering.next)?.it.name ?? text(suffering.next, suffering.next),
      thing: neighbour.thing,
      place: neighbour.place,
      depth: node.depth + 1,
      score: Number((node.score * share).toPrecision(4)),
    },
  }
}
