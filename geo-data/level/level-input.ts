import type { ZoneSet } from '../impact-zone/impact-zone.ts'
import type { LevelInputs } from './level.ts'

/** How the kinds of the registry say the level of a source point, from 4 (一级) down to 1 (四级). */
const SOURCE_POINT: Readonly<Record<string, number>> = {
  major: 4,
  larger: 3,
  general: 2,
  low: 1,
  'grade-1': 4,
  'grade-2': 3,
  'grade-3': 2,
  'grade-4': 1,
}

const PRIORITY: Readonly<Record<string, number>> = { P1: 3, P2: 2, P3: 1 }

export interface LevelFacts {
  readonly zoneSet: Pick<ZoneSet, 'zones' | 'exposure'> | undefined
  /** Attribute `risk_level` of what the alarms stand on. */
  readonly riskLevels: readonly unknown[]
  /** Priorities of the alarms that still count. */
  readonly priorities: readonly string[]
}

const greatest = (values: readonly (number | undefined)[]): number | null => {
  const known = values.filter((value) => value !== undefined)
  return known.length > 0 ? Math.max(...known) : null
}

/**
 * What the rules measure, from the zones as drawn and the record. People count within the must-leave line. Where no source point
 * was ever identified, the range of people counts from its high side (R505, 从高); otherwise its estimate.
 */
export const levelInputs = ({ zoneSet, riskLevels, priorities }: LevelFacts): LevelInputs => {
  const sourcePoint = greatest(riskLevels.map((level) => SOURCE_POINT[String(level)]))
  const inner = zoneSet?.zones.find(({ line }) => line === 'must-leave')?.exposure
  const people = inner?.people ?? null
  return {
    'source-point': sourcePoint,
    people: people && (sourcePoint === null ? people.high : people.estimate),
    targets: inner ? inner.protectionTargets.length : null,
    'hazard-sources': zoneSet && zoneSet.zones.length > 0 ? zoneSet.exposure.hazardSources.length : null,
    priority: greatest(priorities.map((priority) => PRIORITY[priority])),
  }
}
