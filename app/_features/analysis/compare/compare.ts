import type { Text } from '../../../_lib/language.tsx'
import type { ImpactZone, PeopleRange, ZoneLine } from '../../impact-zone/impact-zone.operations.ts'
import { scenarioName } from '../result/zones-of.ts'

/** So many fit beside one another. */
export const MOST_COMPARED = 4

/** How each is called on the map and in the table. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const

/** One criterion across the compared: a zone in each, or none where it is not reached. */
export interface ComparedRow {
  readonly key: string
  readonly line: ZoneLine | null
  readonly scenario: Text | null
  readonly criterion: Text | null
  readonly cells: readonly (ImpactZone | null)[]
}

const LINES: readonly ZoneLine[] = ['must-leave', 'shelter', 'cordon']

const furthest = (zones: readonly ImpactZone[]): ImpactZone | null =>
  zones.toSorted((a, b) => (b.radiusM ?? 0) - (a.radiusM ?? 0))[0] ?? null

const keyOf = ({ scenario, criterion }: ImpactZone) => `${scenario}|${criterion.name?.zh ?? ''}`

/** The wall's lines first, then every criterion that any of them reaches; of several holes the furthest counts. */
export function comparedRows(sets: readonly (readonly ImpactZone[])[]): ComparedRow[] {
  const lines = LINES.map((line) => ({
    key: line,
    line,
    scenario: null,
    criterion: null,
    cells: sets.map((zones) => furthest(zones.filter((zone) => zone.line === line))),
  }))
  const bench = sets.flatMap((zones) => zones.filter(({ line }) => line === null))
  const rows = [...new Map(bench.map((zone) => [keyOf(zone), zone]))].map(([key, { scenario, criterion }]) => ({
    key,
    line: null,
    scenario: scenarioName(scenario),
    criterion: criterion.name ?? null,
    cells: sets.map((zones) => furthest(zones.filter((zone) => zone.line === null && keyOf(zone) === key))),
  }))
  return [...lines.filter(({ cells }) => cells.some(Boolean)), ...rows]
}

/** How many more or fewer people than the first, with the widest range that both ranges allow; null where either was not counted. */
export function peopleDifference(first: PeopleRange | null, other: PeopleRange | null) {
  if (!first || !other) return null
  return { estimate: other.estimate - first.estimate, low: other.low - first.high, high: other.high - first.low }
}
