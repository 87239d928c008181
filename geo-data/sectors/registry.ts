import { DOMAINS } from './domain.ts'
import * as listed from './index.ts'
import { CITY_UNIT_ROLES } from './part/unit-role.ts'
import type {
  DefaultThreshold,
  Hazard,
  Kind,
  KindRef,
  Metric,
  MetricRef,
  Sector,
  ThresholdScope,
  UnitRole,
} from './sector.ts'

const domainOf = (sector: Sector): number => DOMAINS.findIndex(({ id }) => id === sector.domain)
/** Number of the first row of requirements.md that it answers. */
const firstRowOf = (sector: Sector): number =>
  Math.min(...sector.metrics.map(({ requirement }) => Number(requirement.slice(1))))

/** Every sector of this deployment, in the order in which the guide speaks of them. */
export const SECTORS: readonly Sector[] = Object.values(listed).toSorted(
  (one, other) => domainOf(one) - domainOf(other) || firstRowOf(one) - firstRowOf(other),
)

/** A thing of a sector, with its sector and its full name SECTOR.ID. */
export interface Registered<T, Ref extends string = string> {
  readonly ref: Ref
  readonly sector: Sector
  readonly it: T
}

const register = <T extends { readonly id: string }, Ref extends string>(
  of: (sector: Sector) => readonly T[],
): readonly Registered<T, Ref>[] =>
  SECTORS.flatMap((sector) => of(sector).map((it) => ({ ref: `${sector.id}.${it.id}` as Ref, sector, it })))

const byRef = <T, Ref extends string>(all: readonly Registered<T, Ref>[]) =>
  new Map<string, Registered<T, Ref>>(all.map((one) => [one.ref, one]))

/** Every kind of asset: one tile layer, one legend line, one `--as` of the import. */
export const KINDS = register<Kind, KindRef>((sector) => sector.kinds)
export const METRICS = register<Metric, MetricRef>((sector) => sector.metrics)
export const HAZARDS = register<Hazard, string>((sector) => sector.hazards)
export const THRESHOLDS = register<DefaultThreshold, string>((sector) => sector.thresholds)

const sectors = new Map(SECTORS.map((sector) => [sector.id, sector]))
const kinds = byRef(KINDS)
const metrics = byRef(METRICS)
const hazards = byRef(HAZARDS)

export const sectorById = (id: string): Sector | undefined => sectors.get(id)
/** `kindByRef('gas.main')` */
export const kindByRef = (ref: string): Registered<Kind, KindRef> | undefined => kinds.get(ref)
/** `metricByRef('gas.methane-adjacent')` */
export const metricByRef = (ref: string): Registered<Metric, MetricRef> | undefined => metrics.get(ref)
export const hazardByRef = (ref: string): Registered<Hazard> | undefined => hazards.get(ref)

/** Kinds that are closed spaces where gas may gather, whichever sector owns them. */
export const spaceKinds = (): readonly Registered<Kind, KindRef>[] =>
  KINDS.filter((kind) => kind.it.space !== undefined)

/** The hazard that an alarm of this metric, or a cry of this device event, points to. */
export const hazardOf = (metric: MetricRef, event?: string): Registered<Hazard> | undefined => {
  const found = metricByRef(metric)
  if (!found) return undefined
  const own = HAZARDS.filter((hazard) => hazard.sector === found.sector)
  return (
    own.find((hazard) => hazard.it.metrics.includes(found.it.id)) ??
    own.find((hazard) => event !== undefined && hazard.it.events.includes(event))
  )
}

/** Whether a threshold of a sector speaks of a sensor of this metric, on this kind, or on nothing. */
export const scopeCovers = (scope: ThresholdScope, sensor: { metric: string; kind: KindRef | null }): boolean =>
  scope.metric === sensor.metric &&
  (scope.kind === undefined || scope.kind === sensor.kind) &&
  (scope.spaceType === undefined || scope.spaceType === kindByRef(sensor.kind ?? '')?.it.space?.type)

/** The default thresholds of a sensor: `defaultThresholdsOf('gas.methane-adjacent', 'drainage.manhole')`. */
export const defaultThresholdsOf = (metric: MetricRef, kind: KindRef): readonly DefaultThreshold[] => {
  const found = metricByRef(metric)
  return found?.sector.thresholds.filter((one) => scopeCovers(one.scope, { metric: found.it.id, kind })) ?? []
}

/** The city's unit roles and those a sector adds, each once. */
export const unitRoles = (): readonly UnitRole[] => [
  ...new Map([...CITY_UNIT_ROLES, ...SECTORS.flatMap((s) => s.unitRoles)].map((role) => [role.id, role])).values(),
]
