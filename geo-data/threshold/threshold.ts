import type { Rule } from '../alarm/watch.ts'
import type { Mark } from '../sectors/provenance.ts'
import { scopeCovers, THRESHOLDS } from '../sectors/registry.ts'
import type { DefaultThreshold, KindRef, Priority, Sector } from '../sectors/sector.ts'
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
  /** Only where the sensor stands on this kind, in a space of this type; null: wherever it stands. */
  readonly assetKind: KindRef | null
  readonly spaceType: string | null
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

type Subject = Pick<Threshold, 'sectorId' | 'metric' | 'kind' | 'priority' | 'deviceEvent' | 'value'>

/** Two thresholds with one subject say the same thing with other values, and the nearer holds. A fall is another subject than a rise. */
const subjectOf = ({ sectorId, metric, kind, priority, deviceEvent, value }: Subject): string =>
  [sectorId, metric, kind, priority, deviceEvent ?? '', kind === 'rate' ? Math.sign(value ?? 1) : ''].join('|')

/** The subject of a default, and where it holds: on record each place is taken once. */
export const placeOf = (threshold: Subject & Pick<Threshold, 'assetKind' | 'spaceType'>): string =>
  [subjectOf(threshold), threshold.assetKind ?? '', threshold.spaceType ?? ''].join('|')

/** The registry's default as it goes on record: one stated in another quantity than its metric's is converted here, and says on what assumption. */
export const ofDefault = (sector: Sector, given: DefaultThreshold): NewThreshold => {
  const conversion = 'conversion' in given ? given.conversion : undefined
  const metric = sector.metrics.find(({ id }) => id === given.scope.metric)
  const factor = conversion?.factor ?? 1
  return {
    sectorId: sector.id,
    metric: given.scope.metric,
    sensorId: null,
    kind: given.kind,
    priority: given.level,
    value: given.value * factor,
    unit: conversion && metric ? metric.unit : given.unit,
    windowS: given.kind === 'rate' ? given.windowSeconds : null,
    deviceEvent: given.kind === 'device-event' ? given.event : null,
    assetKind: given.scope.kind ?? null,
    spaceType: given.scope.spaceType ?? null,
    holdS: given.holdSeconds,
    hysteresis: given.hysteresis * factor,
    calmS: given.calmSeconds,
    clause: given.provenance.clause,
    source: given.provenance.source,
    mark: given.provenance.mark,
    verified: given.provenance.verified,
    note: conversion ? `${given.name.zh}（${conversion.assumes.zh}）` : given.name.zh,
  }
}

/** What a rule needs to know of a sensor. */
export interface Ruled {
  readonly id: number
  readonly sectorId: string
  readonly metric: string
  readonly unit: string
  /** What it stands on; null: on nothing, so that only what holds everywhere judges it. */
  readonly on: KindRef | null
}

/**
 * The rules of one sensor in its own unit. Of several thresholds with one subject the nearest holds: the sensor's own, its
 * kind's, its space's, its metric's. One whose unit cannot be brought to the sensor's says nothing there.
 */
export const rulesOf = (sensor: Ruled, thresholds: readonly Threshold[]): Rule[] => {
  const speaking = thresholds.filter((one) => speaksOf(one, sensor))
  const nearest = new Map<string, number>()
  for (const one of speaking) nearest.set(subjectOf(one), Math.max(nearest.get(subjectOf(one)) ?? 0, nearnessOf(one)))
  return speaking
    .filter((one) => nearest.get(subjectOf(one)) === nearnessOf(one))
    .flatMap((one) => ruleOf(sensor.unit, one) ?? [])
}

const speaksOf = ({ sectorId, metric, sensorId, assetKind, spaceType }: Threshold, sensor: Ruled): boolean => {
  if (sectorId !== sensor.sectorId || (sensorId !== null && sensorId !== sensor.id)) return false
  const scope = { metric, ...(assetKind && { kind: assetKind }), ...(spaceType && { spaceType }) }
  return scopeCovers(scope, { metric: sensor.metric, kind: sensor.on })
}

const nearnessOf = ({ sensorId, assetKind, spaceType }: Threshold): number =>
  sensorId !== null ? 3 : assetKind !== null ? 2 : spaceType !== null ? 1 : 0

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

/** A sensor's own threshold in % LEL against % VOL and the like: only where the registry states the conversion and what it assumes. */
const statedFactor = (threshold: Threshold): number | undefined => {
  const subject = subjectOf(threshold)
  const stated = THRESHOLDS.find(
    ({ sector, it }) => it.unit === threshold.unit && subjectOf(ofDefault(sector, it)) === subject,
  )?.it
  return stated && 'conversion' in stated ? stated.conversion?.factor : undefined
}
