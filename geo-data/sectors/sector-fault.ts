import { CITY_UNIT_ROLES } from './part/unit-role.ts'
import type { Condition, DefaultThreshold, Kind, KindRef, Metric, PlacementRule, Sector } from './sector.ts'
import type { Text } from './text.ts'
import { isUnit, sameQuantity } from './unit.ts'

/** Everything wrong with a registry, one sentence each; empty when it is sound. */
export const faultsOfRegistry = (sectors: readonly Sector[]): string[] => {
  const kinds = new Map(
    sectors.flatMap((sector) => sector.kinds.map((kind): [string, Kind] => [`${sector.id}.${kind.id}`, kind])),
  )
  const spaceTypes = sectors.flatMap((sector) => sector.spaceTypes)
  const hazards = sectors.flatMap((sector) => sector.hazards.map(({ id }) => `${sector.id}.${id}`))
  const among: Surroundings = {
    kinds,
    spaceTypes: new Set(spaceTypes.map((type) => type.id)),
    hazards: new Set(hazards),
  }
  return [
    ...repeated(
      'sector',
      sectors.map((sector) => sector.id),
    ),
    ...sectors.flatMap((sector) => faultsOfSector(sector, among)),
  ]
}

interface Surroundings {
  readonly kinds: ReadonlyMap<string, Kind>
  readonly spaceTypes: ReadonlySet<string>
  readonly hazards: ReadonlySet<string>
}

const faultsOfSector = (sector: Sector, among: Surroundings): string[] =>
  [
    ...silences(sector, sector.id),
    ...shortNameFaults(sector.short),
    ...repeatedIds(sector),
    ...attributeFaults(sector),
    ...sector.metrics.flatMap((metric) => [
      ...(isUnit(metric.unit) ? [] : [`metric ${metric.id}: unit ${metric.unit} is unknown`]),
      ...unknownKinds(`metric ${metric.id}`, metric.on, among),
      ...(/^R[0-9A]\d+[a-z]?$/.test(metric.requirement) ? [] : [`metric ${metric.id}: no requirement row`]),
    ]),
    ...sector.thresholds.flatMap((threshold) => thresholdFaults(sector, threshold, among)),
    ...sector.topology.flatMap((rule) => unknownKinds('topology', [rule.from, ...rule.to], among)),
    ...hazardFaults(sector, among),
    ...planFaults(sector),
    ...sector.placement.flatMap((rule) => placementFaults(sector, rule, among)),
    ...couplingFaults(sector, among),
  ].map((fault) => `${sector.id}: ${fault}`)

const repeated = (what: string, ids: readonly string[]): string[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${what} ${id} is named twice`)

const repeatedIds = (sector: Sector): string[] =>
  Object.entries({
    kind: sector.kinds,
    metric: sector.metrics,
    threshold: sector.thresholds,
    'device event': sector.deviceEvents,
    hazard: sector.hazards,
    plan: sector.plans,
    placement: sector.placement,
  }).flatMap(([what, list]) =>
    repeated(
      what,
      list.map((one) => one.id),
    ),
  )

/** Every text in the sector that is empty in either language, by its path. */
const shortNameFaults = ({ zh, en }: Text): string[] =>
  zh.length <= 4 && en.length <= 11 ? [] : [`short name ${zh} / ${en} is too long for a wall`]

const silences = (value: unknown, path: string): string[] => {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return value.zh.trim() && value.en.trim() ? [] : [`${path} is silent in one language`]
  return Object.entries(value).flatMap(([key, inner]) => silences(inner, `${path}.${key}`))
}

const isText = (value: object): value is Text => 'zh' in value && 'en' in value

const attributeFaults = (sector: Sector): string[] =>
  sector.kinds.flatMap((kind) => [
    ...repeated(
      `kind ${kind.id}: attribute`,
      kind.attributes.map((one) => one.name),
    ),
    ...kind.attributes.flatMap((attribute) => {
      const value = attribute.assumedDefault?.value ?? attribute.default
      const known = value === undefined || !attribute.choices || attribute.choices.some((choice) => choice.id === value)
      const inRange =
        typeof value !== 'number' || !attribute.range || (value >= attribute.range.min && value <= attribute.range.max)
      return known && inRange ? [] : [`kind ${kind.id}: default of ${attribute.name} is none of its own values`]
    }),
    ...Object.values({
      ...kind.carries,
      ...kind.isolates,
      ...kind.solid,
      ...spaceAttributes(kind.space),
      ...heldAttributes(kind),
    })
      .filter((name) => !kind.attributes.some((attribute) => attribute.name === name))
      .map((name) => `kind ${kind.id}: trait names attribute ${name}, which it has not`),
  ])

const heldAttributes = ({ holds, encloses }: Kind): Record<string, string> => {
  const { substance, ...names } = holds ?? {}
  const named = substance && 'attribute' in substance ? { contents: substance.attribute } : {}
  return { ...names, ...named, ...(encloses && { encloses }) }
}

const spaceAttributes = (space: Sector['kinds'][number]['space']): Record<string, string> => {
  if (!space) return {}
  const { type: _type, ...names } = space
  return { ...names }
}

const unknownKinds = (what: string, refs: readonly KindRef[], among: Surroundings): string[] =>
  refs.filter((ref) => !among.kinds.has(ref)).map((ref) => `${what}: kind ${ref} is unknown`)

const thresholdFaults = (sector: Sector, threshold: DefaultThreshold, among: Surroundings): string[] => {
  const metric = sector.metrics.find((one) => one.id === threshold.scope.metric)
  const label = `threshold ${threshold.id}`
  if (!metric) return [`${label}: metric ${threshold.scope.metric} is unknown`]
  const { kind, spaceType } = threshold.scope
  return [
    ...(kind ? unknownKinds(label, [kind], among) : []),
    ...(spaceType && !among.spaceTypes.has(spaceType) ? [`${label}: space type ${spaceType} is unknown`] : []),
    ...unitFaults(threshold, metric.unit, label),
    ...(threshold.provenance.source ? [] : [`${label}: no source`]),
    ...(threshold.kind === 'device-event' && !sector.deviceEvents.some((event) => event.id === threshold.event)
      ? [`${label}: device event ${threshold.event} is unknown`]
      : []),
  ]
}

const unitFaults = (threshold: DefaultThreshold, metricUnit: Sector['metrics'][number]['unit'], label: string) => {
  switch (threshold.kind) {
    case 'offline':
      return threshold.unit === 'period' ? [] : [`${label}: silence is counted in periods`]
    case 'device-event':
      return threshold.unit === 'event' ? [] : [`${label}: a device event has the unit event`]
    case 'rate':
      return sameQuantity(threshold.unit, metricUnit)
        ? []
        : [`${label}: ${threshold.unit} does not measure what ${metricUnit} measures`]
    default:
      return sameQuantity(threshold.unit, metricUnit) || threshold.conversion
        ? []
        : [`${label}: ${threshold.unit} does not measure what ${metricUnit} measures, and no conversion is stated`]
  }
}

const hazardFaults = (sector: Sector, among: Surroundings): string[] =>
  sector.hazards.flatMap((hazard) => [
    ...hazard.metrics
      .filter((id) => !sector.metrics.some((metric) => metric.id === id))
      .map((id) => `hazard ${hazard.id}: metric ${id} is unknown`),
    ...hazard.events
      .filter((id) => !sector.deviceEvents.some((event) => event.id === id))
      .map((id) => `hazard ${hazard.id}: device event ${id} is unknown`),
    ...unknownKinds(`hazard ${hazard.id}`, hazard.suspects.kinds, among),
    ...(sector.plans.some((plan) => plan.hazard === hazard.id) ? [] : [`hazard ${hazard.id}: no plan answers it`]),
  ])

/** A coupling speaks of this sector's own hazards and kinds, and of hazards that some sector has. */
const couplingFaults = ({ id, hazards, couplings }: Sector, among: Surroundings): string[] => [
  ...(couplings?.inflicts ?? []).flatMap((one) =>
    one.hazards
      .filter((own) => !hazards.some((hazard) => hazard.id === own))
      .map((own) => `coupling: hazard ${own} is unknown`),
  ),
  ...(couplings?.suffers ?? []).flatMap(({ kinds, next }) => [
    ...unknownKinds('coupling', kinds, among),
    ...kinds.filter((ref) => !ref.startsWith(`${id}.`)).map((ref) => `coupling: ${ref} is another sector's kind`),
    ...(among.hazards.has(next) ? [] : [`coupling: hazard ${next} is unknown`]),
  ]),
]

const planFaults = (sector: Sector): string[] => {
  const roles = new Set([...CITY_UNIT_ROLES, ...sector.unitRoles].map((role) => role.id))
  return sector.plans.flatMap((plan) => [
    ...(sector.hazards.some((hazard) => hazard.id === plan.hazard)
      ? []
      : [`plan ${plan.id}: hazard ${plan.hazard} is unknown`]),
    ...plan.steps
      .filter((step) => !roles.has(step.unitRole))
      .map((step) => `plan ${plan.id}: unit role ${step.unitRole} is unknown`),
    ...repeated(
      `plan ${plan.id}: step`,
      plan.steps.map((step) => step.id),
    ),
  ])
}

const placementFaults = (sector: Sector, rule: PlacementRule, among: Surroundings): string[] => {
  const label = `placement ${rule.id}`
  const near = (rule.near ?? []).flatMap((one) => (one.of === 'kinds' ? [one] : []))
  const metric = sector.metrics.find(({ id }) => id === rule.metric)
  return [
    ...(metric ? unreachable(label, rule, metric) : [`${label}: metric ${rule.metric} is unknown`]),
    ...unknownKinds(label, [...rule.kinds, ...near.flatMap(({ kinds }) => kinds)], among),
    ...conditionFaults(label, rule.kinds, rule.where ?? [], among),
    ...near.flatMap(({ kinds, where }) => conditionFaults(label, kinds, where ?? [], among)),
    ...(hasFigures(rule) && !rule.figures ? [`${label}: does not say where its figures come from`] : []),
  ]
}

/** A distance or a count, whoever chose it. */
const hasFigures = ({ servedWithinMetres, everyMetres, atLeast, near }: PlacementRule): boolean =>
  [servedWithinMetres, everyMetres, atLeast].some((one) => one !== undefined) ||
  (near ?? []).some(({ withinMetres }) => withinMetres > 0)

/** A place that only a sensor on itself can serve, and on which no sensor of the metric ever stands, is missing one for good. */
const unreachable = (label: string, rule: PlacementRule, metric: Metric): string[] =>
  rule.servedWithinMetres === undefined
    ? rule.kinds.filter((ref) => !metric.on.includes(ref)).map((ref) => `${label}: ${metric.id} never stands on ${ref}`)
    : []

/** A condition speaks of an attribute that every one of the kinds has, and of values that it may take. */
const conditionFaults = (
  label: string,
  refs: readonly KindRef[],
  conditions: readonly Condition[],
  among: Surroundings,
): string[] =>
  refs.flatMap((ref) =>
    conditions.flatMap((condition) => {
      const attribute = among.kinds.get(ref)?.attributes.find(({ name }) => name === condition.attribute)
      if (!attribute) return among.kinds.has(ref) ? [`${label}: ${ref} has no attribute ${condition.attribute}`] : []
      const { choices } = attribute
      if (condition.is !== 'one-of' || !choices) return []
      return condition.values
        .filter((value) => !choices.some(({ id }) => id === value))
        .map((value) => `${label}: ${ref} has no ${condition.attribute} ${value}`)
    }),
  )
