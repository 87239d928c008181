import type { Condition } from './alarm.ts'

/** A threshold as it stands for one sensor: values in the sensor's own unit, times in milliseconds. */
export interface Rule {
  readonly thresholdId: number
  readonly kind: 'above' | 'below' | 'rate' | 'offline' | 'device-event'
  /** The level; for `rate` the change over the window (negative: a fall); for `offline` the periods of silence. */
  readonly value: number
  readonly windowMs: number
  /** The breach must last this long. */
  readonly holdMs: number
  /** How far back beyond the level a reading must come to count as calm. */
  readonly hysteresis: number
  /** Readings must stay calm this long. */
  readonly calmMs: number
  readonly deviceEvent: string | null
}

/** The open alarm of one sensor and one threshold, as far as judging needs it. */
export interface OpenAlarm {
  readonly condition: Condition
  readonly raisedAt: number
  readonly calmAt: number | null
  readonly value: number
  readonly peak: number
}

/** What is remembered of one sensor under one threshold. */
export interface Watch {
  /** First of the present unbroken run of breaching readings. */
  readonly breachSince: number | null
  /** When that run first came to our ears, by our clock: a hold without further news is counted from here. */
  readonly breachHeardAt: number | null
  /** First of the present unbroken run of calm readings. */
  readonly calmSince: number | null
  /** The newest breaching measure. */
  readonly measure: number
  readonly alarm: OpenAlarm | null
}

export const QUIET: Watch = { breachSince: null, breachHeardAt: null, calmSince: null, measure: 0, alarm: null }

/** Reaching the level is a breach: set-points act at their level, not beyond it. */
export const isBreach = (rule: Rule, measure: number): boolean =>
  rises(rule) ? reaches(measure, rule.value) : reaches(rule.value, measure)

/** Calm is on the other side of the hysteresis; between the two an open alarm stays as it is. */
export const isCalm = (rule: Rule, measure: number): boolean => {
  if (isBreach(rule, measure)) return false
  return rises(rule) ? reaches(rule.value - rule.hysteresis, measure) : reaches(measure, rule.value + rule.hysteresis)
}

/** `a >= b`, forgiving the last binary digits of decimal readings: 0.35 - 0.3 is not quite 0.05. */
const reaches = (a: number, b: number): boolean => a >= b - 1e-9 * Math.max(1, Math.abs(b))

/** The worse of two measures. */
export const worse = (rule: Rule, a: number, b: number): number => (rises(rule) ? Math.max(a, b) : Math.min(a, b))

const rises = (rule: Rule): boolean => rule.kind !== 'below' && !(rule.kind === 'rate' && rule.value < 0)

/** One reading in its order of time. `heardAt`: our clock. */
export const afterReading = (rule: Rule, watch: Watch, at: number, measure: number, heardAt: number): Watch => {
  if (isBreach(rule, measure)) return afterBreach(rule, watch, at, measure, heardAt)
  if (isCalm(rule, measure)) return afterCalm(rule, watch, at)
  return watch.breachSince === null && watch.calmSince === null ? watch : { ...watch, ...NEITHER }
}

const NEITHER = { breachSince: null, breachHeardAt: null, calmSince: null } as const

const afterBreach = (rule: Rule, watch: Watch, at: number, measure: number, heardAt: number): Watch => {
  const breachSince = watch.breachSince ?? at
  const held = at - breachSince >= rule.holdMs
  return {
    breachSince,
    breachHeardAt: watch.breachHeardAt ?? heardAt,
    calmSince: null,
    measure,
    alarm: breached(rule, watch.alarm, at, measure, held),
  }
}

const breached = (
  rule: Rule,
  alarm: OpenAlarm | null,
  at: number,
  measure: number,
  held: boolean,
): OpenAlarm | null => {
  if (alarm === null) {
    return held ? { condition: 'active', raisedAt: at, calmAt: null, value: measure, peak: measure } : null
  }
  const peak = worse(rule, alarm.peak, measure)
  if (alarm.condition === 'calm') return held ? { ...alarm, condition: 'active', calmAt: null, peak } : alarm
  return peak === alarm.peak ? alarm : { ...alarm, peak }
}

/** A calm reading restarts the clock of a hold; enough of them calm the alarm. Silence calms nothing. */
const afterCalm = (rule: Rule, watch: Watch, at: number): Watch => {
  const calmSince = watch.calmSince ?? at
  const alarm = calmed(watch.alarm, at, at - calmSince >= rule.calmMs)
  if (watch.breachSince === null && watch.calmSince === calmSince && alarm === watch.alarm) return watch
  return { ...watch, breachSince: null, breachHeardAt: null, calmSince, alarm }
}

const calmed = (alarm: OpenAlarm | null, at: number, enough: boolean): OpenAlarm | null =>
  alarm?.condition === 'active' && enough ? { ...alarm, condition: 'calm', calmAt: at } : alarm

/** Time alone: a breach nobody has contradicted completes its hold although no new sample comes. */
export const afterTime = (rule: Rule, watch: Watch, now: number): Watch => {
  if (watch.breachSince === null || watch.breachHeardAt === null || rule.holdMs === 0) return watch
  if (watch.alarm?.condition === 'active' || now - watch.breachHeardAt < rule.holdMs) return watch
  const alarm = breached(rule, watch.alarm, watch.breachSince + rule.holdMs, watch.measure, true)
  return { ...watch, alarm }
}

/** What a detector said by itself. `recovers`: it said that all is well again. */
export interface Cry {
  readonly kind: string
  readonly at: number
  readonly recovers: boolean
}

/** A cry breaches until the device recovers; one older than a known recovery is an alarm already calm. */
export const afterCry = (rule: Rule, watch: Watch, cry: Cry): Watch => {
  if (cry.recovers) {
    const calmSince = Math.max(cry.at, watch.calmSince ?? cry.at)
    const over = watch.breachSince !== null && calmSince >= watch.breachSince
    return { ...watch, calmSince, alarm: calmed(watch.alarm, calmSince, over) }
  }
  if (cry.kind !== rule.deviceEvent) return watch
  const breachSince = Math.max(cry.at, watch.breachSince ?? cry.at)
  const over = watch.calmSince !== null && watch.calmSince >= breachSince
  const alarm = breached(rule, watch.alarm, cry.at, 1, watch.alarm === null || !over)
  return { ...watch, breachSince, measure: 1, alarm: calmed(alarm, watch.calmSince ?? cry.at, over) }
}

/** Silence, in the sensor's own periods. Any news ends it. */
export const afterSilence = (rule: Rule, watch: Watch, periods: number, now: number): Watch => {
  if (isBreach(rule, periods)) {
    if (watch.alarm?.condition === 'active') return watch
    return { ...watch, measure: periods, alarm: breached(rule, watch.alarm, now, Math.floor(periods), true) }
  }
  return watch.alarm?.condition === 'active' ? { ...watch, alarm: calmed(watch.alarm, now, true) } : watch
}
