import type { Range } from '../sectors/sector.ts'
import { FLAGS } from './sample.ts'

/** What must be known of a sensor to say what becomes of a record about it. */
export interface Known {
  readonly id: number
  readonly departmentId: number
  readonly gatewayId: number | null
  readonly unit: string
  readonly periodMs: number
  /** Physically possible values; undefined where the registry does not know the metric. */
  readonly range: Range | undefined
  /** The device events of its sector, and whether each of them says that all is well again. */
  readonly cries: ReadonlyMap<string, { readonly recovers: boolean }>
  readonly retired: boolean
}

/** Whose token came with the batch. */
export interface Sender {
  readonly id: number
  readonly departmentId: number
}

/** Samples this far in the future are stored at receipt time and flagged; beyond, refused (rules.md, ours). */
export const FUTURE_MS = 5 * 60_000
/** A clock this little ahead is taken at its word. */
const CLOCK_SLACK_MS = 1000
/** Older than this is refused; later than its own period and five minutes on the way is late, and never raises (ours). */
export const OLDEST_MS = 7 * 86_400_000
const ON_THE_WAY_MS = 5 * 60_000

export interface Refused {
  readonly fate: 'refused'
  readonly field: string
  readonly reason: string
}

export type Fate =
  | {
      readonly fate: 'sample'
      readonly sensor: Known
      readonly at: number
      readonly value: number
      readonly quality: number
    }
  | {
      readonly fate: 'cry'
      readonly sensor: Known
      readonly at: number
      readonly kind: string
      readonly recovers: boolean
      readonly late: boolean
      readonly detail: object
    }
  | Refused

/** One record as it came: `{sensor, at, value, unit?}` or `{sensor, kind, at, detail?}`. `now`: receipt, epoch milliseconds. */
export const fateOf = (
  record: unknown,
  sensorBy: (code: string) => Known | undefined,
  sender: Sender,
  now: number,
): Fate => {
  if (typeof record !== 'object' || record === null) return refused('record', 'not a JSON object')
  const given = record as Readonly<Record<string, unknown>>
  if (typeof given.sensor !== 'string') return refused('sensor', 'no sensor code given')
  const sensor = sensorBy(given.sensor)
  if (!sensor || sensor.retired) return refused('sensor', `unknown sensor ${quoted(given.sensor)}`)
  if (sensor.gatewayId !== sender.id && sensor.departmentId !== sender.departmentId) {
    return refused('sensor', `sensor ${quoted(given.sensor)} does not report through this gateway`)
  }
  const at = instant(given.at)
  if (at === undefined) return refused('at', 'at is neither ISO 8601 with a time zone nor epoch milliseconds')
  if (at > now + FUTURE_MS) return refused('at', 'more than 5 minutes in the future')
  if (at < now - OLDEST_MS) return refused('at', 'older than 7 days')
  return given.kind === undefined ? fateOfSample(given, sensor, at, now) : fateOfCry(given, sensor, at, now)
}

const fateOfSample = (given: Readonly<Record<string, unknown>>, sensor: Known, at: number, now: number): Fate => {
  const { value, unit } = given
  if (unit !== undefined && unit !== null && unit !== sensor.unit) {
    return refused('unit', `unit ${quoted(String(unit))} where the sensor measures in '${sensor.unit}'`)
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return refused('value', 'value is not a finite number')
  if (sensor.range && (value < sensor.range.min || value > sensor.range.max)) {
    return refused(
      'value',
      `${value} ${sensor.unit} is physically impossible (${sensor.range.min} to ${sensor.range.max})`,
    )
  }
  const future = at > now + CLOCK_SLACK_MS
  const quality =
    (isLate(sensor, at, now) ? FLAGS.late : 0) |
    (future ? FLAGS.future : 0) |
    (given.exercise === true ? FLAGS.exercise : 0)
  return { fate: 'sample', sensor, at: future ? now : at, value, quality }
}

const fateOfCry = (given: Readonly<Record<string, unknown>>, sensor: Known, at: number, now: number): Fate => {
  const { kind, detail } = given
  const cry = typeof kind === 'string' ? sensor.cries.get(kind) : undefined
  if (typeof kind !== 'string' || !cry) return refused('kind', `unknown device event ${quoted(String(kind))}`)
  if (detail !== undefined && (typeof detail !== 'object' || detail === null)) {
    return refused('detail', 'detail is not a JSON object')
  }
  const when = Math.min(at, now)
  return { fate: 'cry', sensor, at: when, kind, ...cry, late: isLate(sensor, at, now), detail: detail ?? {} }
}

const isLate = (sensor: Known, at: number, now: number): boolean => at < now - sensor.periodMs - ON_THE_WAY_MS

const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

const instant = (at: unknown): number | undefined => {
  const ms = typeof at === 'string' && WITH_ZONE.test(at) ? Date.parse(at) : at
  return typeof ms === 'number' && Number.isFinite(ms) ? Math.round(ms) : undefined
}

const refused = (field: string, reason: string): Refused => ({ fate: 'refused', field, reason })

/** What was sent is shown back, but never at length. */
const quoted = (text: string): string => `'${text.length > 60 ? `${text.slice(0, 60)}…` : text}'`
