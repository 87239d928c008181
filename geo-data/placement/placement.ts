import type { AssetRecord } from '../asset/asset.ts'
import type { Place } from '../place/place.ts'
import { kindByRef, SECTORS } from '../sectors/registry.ts'
import type { KindRef, MetricRef, PlacementRule } from '../sectors/sector.ts'
import type { Text } from '../sectors/text.ts'

/** A placement rule with its full names. */
export interface Placing {
  /** SECTOR.RULE, for example `water.trunk-mains`. */
  readonly ref: string
  readonly sectorId: string
  readonly metric: MetricRef
  readonly rule: PlacementRule
}

/** Which rules, and in whose part of the city. Null or absent: all. */
export interface PlacementFilter {
  readonly sectorId?: string | null
  readonly rule?: string | null
  readonly metric?: string | null
  readonly regionId?: number | null
  readonly departmentId?: number | null
}

/** A place where a rule wants more sensors than stand there. */
export interface MissingSensor {
  readonly placing: Placing
  readonly record: AssetRecord
  readonly id: number
  readonly kind: KindRef
  readonly code: string
  readonly name: Text | null
  readonly regionId: number
  readonly departmentId: number
  readonly standing: number
  readonly needed: number
  /** Metres to the nearest sensor of the metric, wherever it stands; null when the city has none. */
  readonly nearestMetres: number | null
  /** Where to put it: the place itself, the middle of a line. */
  readonly place: Place
}

/** How far a rule is fulfilled. */
export interface Coverage {
  readonly placing: Placing
  /** Places that the rule speaks of. */
  readonly places: number
  readonly missing: number
}

/** One rule over one table: what a query can answer. */
export interface Round {
  readonly placing: Placing
  readonly record: AssetRecord
  readonly kinds: readonly KindRef[]
}

/** Every rule of the registry, the most urgent first. */
export const PLACINGS: readonly Placing[] = SECTORS.flatMap((sector) =>
  sector.placement.map(
    (rule): Placing => ({
      ref: `${sector.id}.${rule.id}`,
      sectorId: sector.id,
      metric: `${sector.id}.${rule.metric}`,
      rule,
    }),
  ),
).sort((a, b) => a.rule.priority - b.rule.priority || (a.ref < b.ref ? -1 : 1))

/** Lines lie in `segment`, all else in `asset`. */
export const recordOfKind = (ref: KindRef): AssetRecord =>
  kindByRef(ref)?.it.geometry === 'line' ? 'segment' : 'asset'

/** The rules asked for. */
export const placingsOf = ({ sectorId, rule, metric }: PlacementFilter): readonly Placing[] =>
  PLACINGS.filter(
    (placing) =>
      (sectorId == null || placing.sectorId === sectorId) &&
      (rule == null || placing.ref === rule) &&
      (metric == null || placing.metric === metric),
  )

/** The rules asked for, table by table, in the order in which pages follow one another. */
export const roundsOf = (filter: PlacementFilter): Round[] =>
  placingsOf(filter).flatMap((placing) =>
    (['asset', 'segment'] as const).flatMap((record): Round[] => {
      const kinds = placing.rule.kinds.filter((ref) => recordOfKind(ref) === record)
      return kinds.length > 0 ? [{ placing, record, kinds }] : []
    }),
  )

/** Where a page ended. */
export interface PlacementCursor {
  readonly rule: string
  readonly record: AssetRecord
  readonly id: number
}

export const printCursor = ({ placing, record, id }: MissingSensor): string => `${placing.ref}|${record}|${id}`

/** @throws RangeError when it is none. */
export const readCursor = (cursor: string): PlacementCursor => {
  const match = /^([\w-]+\.[\w-]+)\|(asset|segment)\|(\d{1,9})$/.exec(cursor)
  if (!match) throw new RangeError(`not a cursor: ${cursor}`)
  return { rule: match[1] as string, record: match[2] as AssetRecord, id: Number(match[3]) }
}

/** The rounds still to go after a cursor, the first of them from `afterId` on. @throws RangeError when it points to none of them. */
export const roundsAfter = (
  rounds: readonly Round[],
  cursor: PlacementCursor | null,
): { readonly rounds: readonly Round[]; readonly afterId: number } => {
  if (!cursor) return { rounds, afterId: 0 }
  const at = rounds.findIndex(({ placing, record }) => placing.ref === cursor.rule && record === cursor.record)
  if (at < 0) throw new RangeError(`no such rule here: ${cursor.rule}`)
  return { rounds: rounds.slice(at), afterId: cursor.id }
}
