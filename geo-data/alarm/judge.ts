import {
  afterCry,
  afterReading,
  afterSilence,
  afterTime,
  type Cry,
  type OpenAlarm,
  QUIET,
  type Rule,
  type Watch,
  worse,
} from './watch.ts'

/** One reading: epoch milliseconds and the sensor's own unit. */
export interface Reading {
  readonly at: number
  readonly value: number
}

/** Readings that may still arrive out of order and be put in their place. */
const REORDERED = 32
/** A sensor slower than a rate's window is compared with its previous report, give or take half a period. */
const PREVIOUS_REPORT = 1.5

/** What is remembered of one sensor. Watches stand in the order of its rules. Never changed, only replaced. */
export interface Watched {
  /** The watches before `readings[from]`, and the time up to which they have been told. */
  readonly base: readonly Watch[]
  readonly baseAt: number
  /** The watches after all readings, and the clock. */
  readonly now: readonly Watch[]
  /** In order of time, each time once. Those before `from` serve as the past of a rate only. */
  readonly readings: readonly Reading[]
  readonly from: number
  /** When anything last came from this sensor, by our clock. */
  readonly heardAt: number
}

/** What came from one sensor in one batch, in any order, and when it is judged. */
export interface Heard {
  readonly readings: readonly Reading[]
  readonly cries: readonly Cry[]
  /** Our clock, epoch milliseconds. */
  readonly now: number
  /** False where silence says nothing of the sensor: its gateway is lost, or we have only just begun to listen. */
  readonly silenceCounts: boolean
}

export const unwatched = (rules: readonly Rule[], heardAt: number): Watched => {
  const quiet = rules.map(() => QUIET)
  return { base: quiet, baseAt: Number.NEGATIVE_INFINITY, now: quiet, readings: [], from: 0, heardAt }
}

/**
 * What to remember of a sensor when a process begins to listen: its open alarms as the record has them, and the readings
 * of late, so that a hold or a rate goes on where it was. Nothing is raised by looking back.
 */
export const resume = (
  rules: readonly Rule[],
  open: ReadonlyMap<number, OpenAlarm>,
  readings: readonly Reading[],
  periodMs: number,
  heardAt: number,
): Watched => {
  const told = tell(unwatched(rules, heardAt).now, rules, readings, 0, periodMs, heardAt)
  const now = told.map((watch, index) => {
    const rule = rules[index] as Rule
    const alarm = open.get(rule.thresholdId) ?? null
    if (rule.kind !== 'device-event' || alarm === null) return { ...watch, alarm }
    return { ...watch, breachSince: alarm.raisedAt, calmSince: alarm.calmAt, measure: 1, alarm }
  })
  return { ...settled(readings), base: now, now, readings, heardAt }
}

/** True while a breach is being held whose time may run out with no further sample. */
export const isHolding = (watched: Watched, rules: readonly Rule[]): boolean =>
  watched.now.some(
    (watch, index) =>
      watch.breachSince !== null && watch.alarm?.condition !== 'active' && (rules[index] as Rule).holdMs > 0,
  )

/** The alarm of a threshold as it now is, where someone else has ended it or it was begun anew. */
export const withAlarm = (
  watched: Watched,
  rules: readonly Rule[],
  thresholdId: number,
  alarm: OpenAlarm | null,
): Watched => {
  const index = rules.findIndex((rule) => rule.thresholdId === thresholdId)
  const replaced = watched.now.map((watch, place) => (place === index ? { ...watch, alarm } : watch))
  return { ...watched, ...settled(watched.readings), base: replaced, now: replaced }
}

/** Nothing known so far is told again. */
const settled = (readings: readonly Reading[]): Pick<Watched, 'from' | 'baseAt'> => ({
  from: readings.length,
  baseAt: readings.at(-1)?.at ?? Number.NEGATIVE_INFINITY,
})

/**
 * Judges what was heard of one sensor. The same readings in any order, once or twice in a batch, give the same result; a
 * reading that comes out of order is put into its place and the story since told again, but what was raised stays raised.
 */
export const judge = (before: Watched, rules: readonly Rule[], periodMs: number, heard: Heard): Watched => {
  const anything = heard.readings.length + heard.cries.length > 0
  const heardAt = anything ? Math.max(heard.now, before.heardAt) : before.heardAt
  const read = heard.readings.length > 0 ? afterReadings(before, rules, periodMs, heard) : before
  const cries = inOrder(heard.cries)
  const now = each(read.now, (watch, index) => {
    const rule = rules[index] as Rule
    if (rule.kind === 'device-event') return cries.reduce((was, cry) => afterCry(rule, was, cry), watch)
    if (rule.kind !== 'offline') return afterTime(rule, watch, heard.now)
    return heard.silenceCounts || anything
      ? afterSilence(rule, watch, (heard.now - heardAt) / periodMs, heard.now)
      : watch
  })
  return { ...read, now, heardAt }
}

const inOrder = (cries: readonly Cry[]): readonly Cry[] =>
  cries.length < 2 ? cries : [...cries].sort((a, b) => a.at - b.at || Number(a.recovers) - Number(b.recovers))

/** As map, but the same array where nothing changes, as is the rule: the stream passes here for every sample. */
const each = (watches: readonly Watch[], next: (watch: Watch, index: number) => Watch): readonly Watch[] => {
  let changed: Watch[] | undefined
  for (let index = 0; index < watches.length; index += 1) {
    const watch = watches[index] as Watch
    const after = next(watch, index)
    if (after === watch) continue
    changed ??= [...watches]
    changed[index] = after
  }
  return changed ?? watches
}

const afterReadings = (before: Watched, rules: readonly Rule[], periodMs: number, heard: Heard): Watched => {
  const { fresh, stale } = sorted(before, heard.readings)
  const newest = before.readings.at(-1)?.at ?? Number.NEGATIVE_INFINITY
  const first = fresh[0]
  const appends = first === undefined || first.at > newest
  const readings = fresh.length === 0 ? before.readings : merged(before.readings, fresh, appends)
  const start = appends ? before.now : before.base
  const told = tell(start, rules, readings, appends ? before.readings.length : before.from, periodMs, heard.now)
  const inPlace = appends ? told : reconciled(before.now, told, rules, readings)
  const now =
    stale.length === 0
      ? inPlace
      : each(inPlace, (watch, index) =>
          stale.reduce((was, reading) => afterStale(rules[index] as Rule, was, reading), watch),
        )
  return trimmed({ ...before, readings, now }, rules, periodMs)
}

/** Known times and repetitions fall away; what is older than all that is remembered can no longer be put in its place. */
const sorted = (before: Watched, given: readonly Reading[]): { fresh: Reading[]; stale: Reading[] } => {
  const fresh: Reading[] = []
  const stale: Reading[] = []
  const ordered = given.length === 1 ? given : [...given].sort((a, b) => a.at - b.at)
  let last = Number.NaN
  for (const reading of ordered) {
    if (reading.at === last || isKnown(before.readings, reading.at)) continue
    last = reading.at
    if (reading.at <= before.baseAt) stale.push(reading)
    else fresh.push(reading)
  }
  return { fresh, stale }
}

const isKnown = (readings: readonly Reading[], at: number): boolean => {
  for (let index = readings.length - 1; index >= 0; index -= 1) {
    const known = (readings[index] as Reading).at
    if (known <= at) return known === at
  }
  return false
}

const merged = (known: readonly Reading[], fresh: readonly Reading[], appends: boolean): Reading[] => {
  const all = known.concat(fresh)
  return appends ? all : all.sort((a, b) => a.at - b.at)
}

/** Tells the story of `readings[from…]` on from the given watches. */
const tell = (
  start: readonly Watch[],
  rules: readonly Rule[],
  readings: readonly Reading[],
  from: number,
  periodMs: number,
  now: number,
): readonly Watch[] =>
  each(start, (begun, index) => {
    const rule = rules[index] as Rule
    if (rule.kind === 'offline' || rule.kind === 'device-event') return begun
    let watch = begun
    for (let place = from; place < readings.length; place += 1) {
      const measure = measureAt(rule, readings, place, periodMs)
      if (measure !== null) watch = afterReading(rule, watch, (readings[place] as Reading).at, measure, now)
    }
    return watch
  })

/** The reading itself; for a rate its furthest change since any reading of the window; null where there is no past yet. */
const measureAt = (rule: Rule, readings: readonly Reading[], place: number, periodMs: number): number | null => {
  const { at, value } = readings[place] as Reading
  if (rule.kind !== 'rate') return value
  const since = at - lookBack(rule, periodMs)
  let measure: number | null = null
  for (let index = place - 1; index >= 0; index -= 1) {
    const earlier = readings[index] as Reading
    if (earlier.at < since) break
    const change = value - earlier.value
    measure = measure === null ? change : worse(rule, measure, change)
  }
  return measure
}

const lookBack = (rule: Rule, periodMs: number): number => Math.max(rule.windowMs, PREVIOUS_REPORT * periodMs)

/** A story told again may raise more than was raised, never less. */
const reconciled = (
  before: readonly Watch[],
  told: readonly Watch[],
  rules: readonly Rule[],
  readings: readonly Reading[],
): readonly Watch[] =>
  told.map((again, index) => {
    const was = before[index] as Watch
    const rule = rules[index] as Rule
    if (rule.kind === 'offline' || rule.kind === 'device-event') return was
    const watch = again.breachSince === was.breachSince ? { ...again, breachHeardAt: was.breachHeardAt } : again
    if (was.alarm === null) return watch
    if (again.alarm !== null) {
      const { raisedAt, value } = was.alarm
      return {
        ...watch,
        alarm: { ...again.alarm, raisedAt, value, peak: worse(rule, was.alarm.peak, again.alarm.peak) },
      }
    }
    const newest = (readings.at(-1) as Reading).at
    const calm = again.calmSince !== null && newest - again.calmSince >= rule.calmMs
    const alarm =
      calm && was.alarm.condition === 'active'
        ? { ...was.alarm, condition: 'calm' as const, calmAt: newest }
        : was.alarm
    return { ...watch, alarm }
  })

/** Too old for its place: it stands for itself. A breach of a level without a hold is an alarm, calm if all is calm since. */
const afterStale = (rule: Rule, watch: Watch, reading: Reading): Watch => {
  if ((rule.kind !== 'above' && rule.kind !== 'below') || rule.holdMs > 0) return watch
  const { alarm } = afterReading(rule, QUIET, reading.at, reading.value, reading.at)
  if (alarm === null) return watch
  if (watch.alarm !== null)
    return { ...watch, alarm: { ...watch.alarm, peak: worse(rule, watch.alarm.peak, alarm.peak) } }
  const { calmSince } = watch
  return { ...watch, alarm: calmSince === null ? alarm : { ...alarm, condition: 'calm', calmAt: calmSince } }
}

/** Forgets what no reordering and no rate will ask for again. Done in strides, so that it costs little for each reading. */
const trimmed = (watched: Watched, rules: readonly Rule[], periodMs: number): Watched => {
  const { readings, from } = watched
  if (readings.length - from <= 2 * REORDERED) return watched
  const cut = readings.length - REORDERED
  const base = tell(watched.base, rules, readings.slice(0, cut), from, periodMs, watched.heardAt)
  const past = Math.max(0, ...rules.filter((rule) => rule.kind === 'rate').map((rule) => lookBack(rule, periodMs)))
  const keepFrom = (readings[cut] as Reading).at - past
  const first = readings.findIndex((reading, index) => reading.at >= keepFrom || index === cut)
  const baseAt = (readings[cut - 1] as Reading).at
  return { ...watched, base, baseAt, readings: readings.slice(first), from: cut - first }
}
