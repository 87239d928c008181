import { HAZARDS } from '../../../../geo-data/sectors/registry.ts'
import type { Text } from '../../../_lib/language.tsx'
import type { ImpactZone } from '../../impact-zone/impact-zone.operations.ts'

export interface ScenarioZones {
  readonly scenario: string
  readonly name: Text
  readonly zones: readonly ImpactZone[]
}

const ALL = HAZARDS.flatMap(({ it }) => it.scenarios)

/** What the registry calls a scenario, whichever hazard lists it first. */
export const scenarioName = (id: string): Text => ALL.find((one) => one.id === id)?.name ?? { zh: id, en: id }

/** The bench's zones by scenario, the furthest first; the wall's lines are not among them. */
export function benchZones(zones: readonly ImpactZone[]): ScenarioZones[] {
  const own = zones.filter(({ line }) => line === null)
  return [...new Set(own.map(({ scenario }) => scenario))].map((scenario) => ({
    scenario,
    name: scenarioName(scenario),
    zones: own.filter((zone) => zone.scenario === scenario).toSorted((a, b) => (b.radiusM ?? 0) - (a.radiusM ?? 0)),
  }))
}

const CAUTION = /(（筛查，未经验证）| \(screening, unvalidated\))$/

/** A zone's label under headings that have said some of it: 「全管径·热辐射 5 kW/m²（40 s）」. A chip says what is only screening. */
export function labelBelow(label: string, said: readonly (string | null)[]): string {
  const parts = label.replace(CAUTION, '').split(/(\s?·\s?)/)
  const between = parts[1] ?? ''
  return parts.filter((part, place) => place % 2 === 0 && !said.includes(part)).join(between)
}

/** The outermost of the wall's lines, or the furthest zone where no line is reached. */
export function outermost(zones: readonly ImpactZone[]): ImpactZone | null {
  const lines = zones.filter(({ line }) => line !== null)
  const among = lines.length > 0 ? lines : zones
  return among.toSorted((a, b) => (b.radiusM ?? 0) - (a.radiusM ?? 0))[0] ?? null
}
