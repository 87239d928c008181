import { cascadeFrom, cascadeOfIncident } from '../../geo-data/cascade/cascade.commands.ts'
import type { CascadeNode, Thing } from '../../geo-data/cascade/cascade.ts'
import { idOf, optionalId, placeOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'

interface Asked {
  readonly incidentId?: string | null
  readonly from?: {
    readonly hazard: string
    readonly longitude: number
    readonly latitude: number
    readonly segmentId?: string | null
    readonly assetId?: string | null
  } | null
}

export const cascadeResolvers = {
  Query: {
    cascade: (_: unknown, { incidentId, from }: Asked, { read, at }: Context) => {
      if (incidentId != null) return read((tx) => cascadeOfIncident(tx, idOf(incidentId), at))
      if (!from) throw badInput('a cascade is of an incident, or from a failure')
      const standing = { assetId: optionalId(from.assetId), segmentId: optionalId(from.segmentId) }
      return read((tx) => cascadeFrom(tx, { hazard: from.hazard, place: placeOf(from), standing }, at))
    },
  },
  CascadeNode: { position: ({ place }: CascadeNode) => place },
  CascadeThing: { kind: ({ ref }: Thing) => ref },
} satisfies Resolvers
