import type { Rule } from '../alarm/watch.ts'
import type { Mark } from '../sectors/provenance.ts'
import { THRESHOLDS } from '../sectors/registry.ts'
import type { DefaultThreshold, Priority } from '../sectors/sector.ts'
import { convert, isUnit } from '../sectors/unit.ts'

export const THRESHOLD_KINDS = ['above', 'below', 'rate', 'offline', 'device-event'] as const
export type ThresholdKind = (typeof THRESHOLD_KINDS)[number]

/** When a sample breaches, on whose authority. Nothing here is hard-coded elsewhere; what is unverified is shown so. */
export interface Threshold {
  readonly id: number
  readonly sectorId: string
  readonly metric: string
  /** Null: of every sensor of the metric. */
  readonly sensorId: number | null
  readonly kind: ThresholdKind
  readonly priority: Priority
  readonly value: number | null
  readonly unit: string | null
  readonly windowS: number | null
  readonly deviceEvent: string | null
  readonly holdS: number
  readonly hysteresis: number
  readonly calmS: number
  readonly clause: string
  readonly source: string
  readonly mark: Mark
  readonly verified: boolean
  readonly note: string | null
  readonly version: number
}

/** A threshold before it is on record. */
export type NewThreshold = Omit<Threshold, 'id' | 'version'>

/** Two thresholds with one place say the same thing with other values: the sensor's own goes before its metric's. */
export const placeOf = (
  threshold: Pick<Threshold, 'sectorId' | 'metric' | 'kind' | 'priority' | 'deviceEvent'>,
): string =>
  [threshold.sectorId, threshold.metric, threshold.kind, threshold.priority, threshold.deviceEvent ?? ''].join('|')

/** The registry's default as it goes on record. */
export const ofDefault = (sectorId: string, given: DefaultThreshold): NewThreshold => ({
  sectorId,
  metric: given.scope.metric,
  sensorId: null,
  kind: given.kind,
  priority: given.level,
  value: given.value,
  unit: given.unit,
  windowS: given.kind === 'rate' ? given.windowSeconds : null,
  deviceEvent: given.kind === 'device-event' ? given.event : null,
  holdS: given.holdSeconds,
  hysteresis: given.hysteresis,
  calmS: given.calmSeconds,
  clause: given.provenance.clause,
  source: given.provenance.source,
  mark: given.provenance.mark,
  verified: given.provenance.verified,
  note: given.name.zh,
})

/** What a rule needs to know of a sensor. */
export interface Ruled {
  readonly id: number
  readonly sectorId: string
  readonly metric: string
  readonly unit: string
}

/** The rules of one sensor in its own unit. A threshold whose unit cannot be brought to the sensor's says nothing there. */
export const rulesOf = (sensor: Ruled, thresholds: readonly Threshold[]): Rule[] => {
  const own = new Set(thresholds.filter((one) => one.sensorId === sensor.id).map(placeOf))
  return thresholds
    .filter((one) => one.sectorId === sensor.sectorId && one.metric === sensor.metric)
    .filter((one) => one.sensorId === sensor.id || (one.sensorId === null && !own.has(placeOf(one))))
    .flatMap((one) => ruleOf(sensor.unit, one) ?? [])
}

const ruleOf = (unit: string, threshold: Threshold): Rule | undefined => {
  const factor = isReading(threshold.kind) ? factorTo(unit, threshold) : 1
  if (factor === undefined) return undefined
  return {
    thresholdId: threshold.id,
    kind: threshold.kind,
    value: (threshold.value ?? 1) * factor,
    windowMs: (threshold.windowS ?? 0) * 1000,
    holdMs: threshold.holdS * 1000,
    hysteresis: threshold.hysteresis * factor,
    calmMs: threshold.calmS * 1000,
    deviceEvent: threshold.deviceEvent,
  }
}

/** Silence and cries are not measured in the sensor's unit. */
export const isReading = (kind: ThresholdKind): boolean => kind === 'above' || kind === 'below' || kind === 'rate'

const factorTo = (unit: string, threshold: Threshold): number | undefined => {
  if (threshold.unit === null || threshold.unit === unit) return 1
  if (!isUnit(threshold.unit) || !isUnit(unit)) return undefined
  return convert(1, threshold.unit, unit) ?? statedFactor(threshold)
}

/** % LEL against % VOL and the like: only where the registry states the conversion and what it assumes. */
const statedFactor = (threshold: Threshold): number | undefined => {
  const place = placeOf(threshold)
  const stated = THRESHOLDS.find(({ sector, it }) => placeOf(ofDefault(sector.id, it)) === place)?.it
  if (!stated || (stated.kind !== 'above' && stated.kind !== 'below') || stated.unit !== threshold.unit)
    return undefined
  return stated.conversion?.factor
}
