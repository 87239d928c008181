import type { Couplings } from './coupling.ts'
import type { DomainId } from './domain.ts'
import type { Kind, KindRef, Range, Scalar } from './kind.ts'
import type { PlacementRule } from './placement-rule.ts'
import type { Provenance } from './provenance.ts'
import type { Text } from './text.ts'
import type { Unit } from './unit.ts'
import type { WallSceneId } from './wall-scene.ts'

export type { Attribute, Choice, ClearanceClass, Kind, KindRef, Range, Scalar, Symbol } from './kind.ts'
export type { Condition, PlacementRule, Vicinity } from './placement-rule.ts'

/** SECTOR.METRIC, for example `gas.methane-adjacent`. */
export type MetricRef = `${string}.${string}`

/** A raw alarm's priority. It is no warning colour: a colour is given only by judgement. */
export type Priority = 'P1' | 'P2' | 'P3'
/** The level of a judged incident, a warning or a response: red = level 1 … blue = level 4 (R501, R502). */
export type WarningLevel = 'red' | 'orange' | 'yellow' | 'blue'

/** What is measured. The accuracy is the guide's own wording, kept verbatim even where the guide slips; `note` stands beside it. */
export interface Metric {
  readonly id: string
  readonly name: Text
  readonly unit: Unit
  /** Beyond it a sample is absurd and refused. */
  readonly range: Range
  readonly accuracy: Text
  /** Row of requirements.md, for example `R105`. */
  readonly requirement: string
  readonly note?: Text
  /** Decimals shown. */
  readonly decimals: number
  readonly reporting: ReportingPeriod
  /** How far around itself its sensors watch, m; the sector's where silent (ours: `WATCHES`). */
  readonly watchesMetres?: number
  /** The kinds its sensors stand on. */
  readonly on: readonly KindRef[]
}

/** Default reporting periods of a sensor, in seconds; each sensor may carry its own. */
export interface ReportingPeriod {
  readonly normalSeconds: number
  readonly alarmSeconds: number
}

/** What a detector cries by itself, on the same wire as samples. */
export interface DeviceEvent {
  readonly id: string
  readonly name: Text
  readonly nature: 'alarm' | 'fault' | 'recovery'
  /** True when the sensor cannot see while this lasts: its area is unwatched. */
  readonly blinds: boolean
}

export interface SpaceType {
  readonly id: string
  readonly name: Text
}

export interface ThresholdScope {
  readonly metric: string
  readonly kind?: KindRef
  readonly spaceType?: string
}

interface ThresholdCommon {
  readonly id: string
  readonly name: Text
  readonly level: Priority
  readonly value: number
  readonly unit: Unit
  /** How long it must last before an alarm is raised, s; 0 raises at the first sample. */
  readonly holdSeconds: number
  /** How far back the value must come before the alarm is calm, in the threshold's unit. */
  readonly hysteresis: number
  /** How long it must stay calm before the alarm clears, s. */
  readonly calmSeconds: number
  readonly scope: ThresholdScope
  readonly provenance: Provenance
}

/**
 * A default threshold. `above`/`below`: the value itself. `rate`: the change over `windowSeconds`, a negative value is a fall.
 * `offline`: silence for `value` of the sensor's own reporting periods. `device-event`: the detector said so itself.
 */
export type DefaultThreshold =
  | (ThresholdCommon & { readonly kind: 'above' | 'below'; readonly conversion?: StatedConversion })
  | (ThresholdCommon & { readonly kind: 'rate'; readonly windowSeconds: number })
  | (ThresholdCommon & { readonly kind: 'offline' })
  | (ThresholdCommon & { readonly kind: 'device-event'; readonly event: string })

/** Allows a threshold in another quantity than its metric's: how many metric units one threshold unit is, and on what assumption. */
export interface StatedConversion {
  readonly factor: number
  readonly assumes: Text
}

/** Lines of one kind join lines or nodes of another when they come within `snapMetres`. */
export interface TopologyRule {
  readonly from: KindRef
  readonly to: readonly KindRef[]
  readonly at: 'ends' | 'anywhere'
  readonly snapMetres: number
}

/** Two alarms belong to one incident when they are this near, in this time. */
export interface Correlation {
  readonly alongNetworkMetres: number
  readonly withinMetres: number
  readonly withinSeconds: number
  readonly provenance: Provenance
}

/** The three lines that the wall draws (必须撤离, 就地避险, 管制外沿); everything else lives on the bench. */
export type ZoneLine = 'must-leave' | 'shelter' | 'cordon'

/** A level of harm at which a line is drawn. */
export interface Criterion {
  readonly id: string
  readonly name: Text
  readonly quantity: 'heat-flux' | 'overpressure' | 'gas-fraction' | 'concentration' | 'distance' | 'throw'
  /** Of a concentration with a tier, 0: it is read off the table for the substance and the duration when it is drawn. */
  readonly value: number
  /** Tier of the table of exposure limits. Occupational limits are none: they never draw an evacuation line. */
  readonly tier?: 'AEGL-2' | 'AEGL-3'
  readonly unit: Unit
  readonly line: ZoneLine
  readonly provenance: Provenance
}

export interface ScenarioParameter {
  readonly name: string
  readonly label: Text
  readonly values: readonly Scalar[]
  readonly unit: Unit
  readonly provenance: Provenance
}

/**
 * One way it may go, around one subject; `laws` are named as the files of `physics/` (folder/file), in the order in which they feed one
 * another. Without a validated law `laws` is empty: a card says what to do, no ring is drawn.
 */
export interface Scenario {
  readonly id: string
  readonly name: Text
  readonly question: Text
  readonly subject: 'space' | 'connected-run' | 'adjacent-spaces' | 'segment' | 'facility' | 'premises' | 'place'
  readonly laws: readonly string[]
  /** The scenario exists only where the subject's attribute is at least this. */
  readonly when?: { readonly attribute: string; readonly atLeast: number; readonly unit: Unit }
  readonly parameters: readonly ScenarioParameter[]
  readonly criteria: readonly Criterion[]
}

/** What an alarm may mean: which metrics and device events point to it, what may be the cause, how it may go. */
export interface Hazard {
  readonly id: string
  readonly name: Text
  readonly question: Text
  readonly metrics: readonly string[]
  readonly events: readonly string[]
  /** Kinds that may be the cause, searched within this distance of the sensor. */
  readonly suspects: { readonly kinds: readonly KindRef[]; readonly withinMetres: number }
  /** How far a neighbouring space counts as adjacent (R111: 12.5 m). */
  readonly adjacentMetres: number
  readonly correlation: Correlation
  readonly scenarios: readonly Scenario[]
}

/** Who may be given a task. */
export interface UnitRole {
  readonly id: string
  readonly name: Text
  /** The kind of department that answers where no crew has the capability; without one, rescue. */
  readonly departmentKind?: 'sector-department' | 'local-government' | 'command-centre' | 'operator'
}

/** One task that a plan makes for one unit. */
export interface PlanStep {
  readonly id: string
  readonly title: Text
  readonly unitRole: string
  readonly deadlineMinutes: number
  readonly instructions: Text
  /** The incident levels at which this step is taken. */
  readonly levels: readonly WarningLevel[]
}

export interface PlanDefault {
  readonly id: string
  readonly name: Text
  readonly hazard: string
  readonly steps: readonly PlanStep[]
}

/** Everything a sector says of itself. Legend, layers, tiles, filters, units, import, thresholds and plans follow from it alone. */
export interface Sector {
  readonly id: string
  readonly name: Text
  /** The name where a wall has room for four Han characters or eleven letters. */
  readonly short: Text
  /** Which of the guide's four risk domains it belongs to (R002): lists of sectors are grouped by it. */
  readonly domain: DomainId
  /** The scene of the wall that shows it. */
  readonly wallScene: WallSceneId
  /** How far around itself a sensor watches, m, where its metric does not say otherwise (ours: `WATCHES`). */
  readonly watchesMetres: number
  /** Muted, and none of the four warning colours. */
  readonly colour: string
  /** One character for chips and map symbols. */
  readonly glyph: string
  readonly kinds: readonly Kind[]
  readonly spaceTypes: readonly SpaceType[]
  readonly metrics: readonly Metric[]
  readonly deviceEvents: readonly DeviceEvent[]
  readonly thresholds: readonly DefaultThreshold[]
  readonly topology: readonly TopologyRule[]
  readonly hazards: readonly Hazard[]
  readonly placement: readonly PlacementRule[]
  readonly unitRoles: readonly UnitRole[]
  readonly plans: readonly PlanDefault[]
  /** What its failures do to others, and what others' failures do to it (R326). */
  readonly couplings?: Couplings
}
