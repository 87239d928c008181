import type { Place } from '../place/place.ts'
import { Forbidden } from '../refusal.ts'
import type { Correlation } from '../sectors/sector.ts'
import { type Text, text } from '../sectors/text.ts'

export type IncidentState = 'open' | 'responding' | 'controlled' | 'closed' | 'archived' | 'merged'
export type Verification = 'pending' | 'true' | 'false' | 'test' | 'maintenance'

/** What must be answered; it gathers alarms and reports. */
export interface Incident {
  readonly id: number
  /** `2026-1122-0007`: the day it was opened and its number that day. */
  readonly code: string
  readonly regionId: number
  /** Who owns what is in trouble. */
  readonly departmentId: number
  /** Every department called to it: they may read it. */
  readonly partyDepartmentIds: readonly number[]
  readonly sectorId: string
  readonly hazard: string
  readonly state: IncidentState
  readonly verification: Verification
  readonly verificationReason: string | null
  /** Null: the verdict follows from its alarms. */
  readonly verifiedBy: number | null
  readonly verifiedAt: Date | null
  readonly source: 'alarm' | 'report'
  readonly title: Text
  readonly address: string | null
  readonly openedAt: Date
  readonly openedBy: number | null
  readonly closedAt: Date | null
  readonly closedBy: number | null
  readonly closingSummary: string | null
  readonly mergedIntoId: number | null
  readonly exercise: boolean
  readonly place: Place
}

const NEXT: Record<IncidentState, readonly IncidentState[]> = {
  open: ['responding', 'controlled', 'closed', 'merged'],
  responding: ['controlled', 'closed', 'merged'],
  controlled: ['responding', 'closed', 'merged'],
  closed: ['archived'],
  archived: [],
  merged: [],
}

export const mayBecome = (from: IncidentState, to: IncidentState): boolean => NEXT[from].includes(to)

export const OPEN_STATES: readonly IncidentState[] = ['open', 'responding', 'controlled']

export const isOpen = (incident: { readonly state: IncidentState }): boolean => OPEN_STATES.includes(incident.state)

/** How two alarms stand to one another. */
export interface Nearness {
  readonly secondsApart: number
  readonly metresApart: number
  /** Undefined when no way along the network joins them. */
  readonly metresAlong: number | undefined
  /** True when both sensors stand on one segment. */
  readonly samePipe: boolean
}

/** Why two alarms belong together, in words; nothing when they do not. Source of the limits: the hazard's `correlation`. */
export const reasonsToJoin = (near: Nearness, limits: Correlation): Text[] => {
  if (Math.abs(near.secondsApart) > limits.withinSeconds) return []
  const when = whenApart(near.secondsApart)
  const reasons: Text[] = []
  if (near.samePipe) reasons.push(text(`同一管段，${when.zh}`, `On the same pipe, ${when.en}`))
  if (near.metresAlong !== undefined && near.metresAlong <= limits.alongNetworkMetres && !near.samePipe) {
    const metres = Math.round(near.metresAlong)
    reasons.push(text(`沿管网相连 ${metres} 米，${when.zh}`, `Connected ${metres} m along the network, ${when.en}`))
  }
  if (near.metresApart <= limits.withinMetres) {
    const metres = Math.round(near.metresApart)
    reasons.push(text(`直线距离 ${metres} 米，${when.zh}`, `${metres} m away, ${when.en}`))
  }
  return reasons
}

const whenApart = (seconds: number): Text => {
  const whole = Math.round(Math.abs(seconds))
  return whole < 60
    ? text(`相隔 ${whole} 秒`, `${whole} s apart`)
    : text(`相隔 ${Math.round(whole / 60)} 分钟`, `${Math.round(whole / 60)} min apart`)
}

/** `2026-1122-0007`, the day being that of the city. */
export const incidentCode = (at: Date, timeZone: string, number: number): string =>
  `${dayPrefix(at, timeZone)}${String(number).padStart(4, '0')}`

export const dayPrefix = (at: Date, timeZone: string): string => {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at).split('-')
  return `${year}-${month}${day}-`
}

export const incidentTitle = (hazard: Text, where: Text | null): Text =>
  where ? text(`${where.zh} ${hazard.zh}`, `${hazard.en} at ${where.en}`) : hazard

/**
 * The verdict on an incident from those on its alarms: one true alarm makes it true; it is dismissed only when every alarm
 * has been, and then by the gravest dismissal. A phone report keeps it alive.
 */
export const verdictOf = (verifications: readonly Verification[], reported: boolean): Verification => {
  if (verifications.includes('true')) return 'true'
  if (reported || verifications.length === 0 || verifications.includes('pending')) return 'pending'
  for (const dismissal of ['false', 'maintenance', 'test'] as const)
    if (verifications.includes(dismissal)) return dismissal
  return 'pending'
}

/** What its alarms say against a verdict by hand; a verdict that was once given is kept until they do. */
export const weighedVerdict = (
  incident: Pick<Incident, 'verification' | 'verifiedBy'>,
  verifications: readonly Verification[],
  reported: boolean,
): Verification => {
  if (incident.verifiedBy === null) return verdictOf(verifications, reported)
  return verifications.includes('true') ? 'true' : incident.verification
}

export const isDismissal = (verification: Verification): boolean =>
  verification !== 'true' && verification !== 'pending'

const LEADERS: ReadonlySet<string> = new Set(['system', 'duty-officer', 'commander'])

/** Who leads an incident: opens, joins, merges, assigns, closes. @throws Forbidden. */
export const requireLeader = (role: string, verb: string): void => {
  if (!LEADERS.has(role)) throw Forbidden(role, verb)
}
