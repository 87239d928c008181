import { crossSectionOf } from '../../geo-data/cross-section/cross-section.commands.ts'
import type { CutThing } from '../../geo-data/cross-section/cross-section.ts'
import type { Gap } from '../../geo-data/cross-section/neighbour.ts'
import { kindByRef } from '../../geo-data/sectors/registry.ts'
import type { Text } from '../../geo-data/sectors/text.ts'
import { kindNameOf } from '../area/kind-name.ts'
import type { PositionInput } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

interface CutArguments {
  readonly from: PositionInput
  readonly to: PositionInput
}

export const crossSectionResolvers = {
  Query: {
    crossSection: (_: unknown, { from, to }: CutArguments, { read }: Context) =>
      read((tx) =>
        crossSectionOf(tx, [
          [from.longitude, from.latitude],
          [to.longitude, to.latitude],
        ]),
      ),
  },
  CutThing: {
    segmentId: ({ line }: CutThing) => line.segmentId,
    sectorId: ({ line }: CutThing) => line.sectorId,
    kind: ({ line }: CutThing) => line.kind,
    kindName: ({ line }: CutThing) => kindNameOf({ record: 'segment', sectorId: line.sectorId, kind: line.kind }),
    code: ({ line }: CutThing) => line.code,
    name: ({ line }: CutThing) => line.name,
    material: (thing: CutThing) => materialOf(thing),
    shape: ({ size }: CutThing) => size?.shape ?? null,
    widthM: ({ size }: CutThing) => size?.widthM ?? null,
    heightM: ({ size }: CutThing) => size?.heightM ?? null,
    sizeAssumed: ({ size }: CutThing) => size?.assumed ?? false,
  },
  CutGap: {
    one: ({ one }: Gap) => one.id,
    other: ({ other }: Gap) => other.id,
    requiredBesideM: ({ required }: Gap) => required?.besideM ?? null,
    requiredCrossingM: ({ required }: Gap) => required?.crossingM ?? null,
    requiredBy: ({ required }: Gap) => required?.provenance.clause ?? null,
    requiredVerified: ({ required }: Gap) => required?.provenance.verified ?? null,
  },
} satisfies Resolvers

/** As its kind calls it; as it stands on record where the kind does not know it; null where nothing stands there. */
const materialOf = ({ line: { sectorId, kind, attributes } }: CutThing): Text | null => {
  const value = attributes.material
  if (typeof value !== 'string' || value === '') return null
  const choices = kindByRef(`${sectorId}.${kind}`)?.it.attributes.find(({ name }) => name === 'material')?.choices
  return choices?.find(({ id }) => id === value)?.name ?? { zh: value, en: value }
}
