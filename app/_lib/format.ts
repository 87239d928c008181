/** How a screen writes numbers, times and ages. Pure: the moment and the zone are given. */
export type Locale = 'zh' | 'en'

/** What stands where nothing is known. Never 0. */
export const NOTHING = '—'

/** Kept: to make a format of `Intl` costs a hundred times as much as to write with it, and lists write hundreds a second. */
const kept = <Key, Format>(make: (key: Key) => Format): ((key: Key) => Format) => {
  const made = new Map<Key, Format>()
  return (key) => {
    const format = made.get(key) ?? make(key)
    made.set(key, format)
    return format
  }
}

const decimalFormat = kept(
  (decimals: number) =>
    new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
)
const SHORT = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 })

/** A number with thousands separators; null and what is no number become a dash. */
export function formatNumber(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING
  return decimalFormat(decimals).format(value)
}

/** A number as short as it stays true: at most four significant digits. */
export function formatShort(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING
  return SHORT.format(value)
}

/** A number with its unit; no unit after a dash. */
export function withUnit(number: string, unit: string): string {
  if (number === NOTHING || unit === '') return number
  return unit === '%' || unit === '°' ? `${number}${unit}` : `${number} ${unit}`
}

/** Metres below one kilometre, kilometres above. */
export function formatDistance(metres: number): string {
  return metres < 1000 ? `${Math.round(metres)} m` : `${formatNumber(metres / 1000, metres < 10_000 ? 1 : 0)} km`
}

const STEPS = [
  { seconds: 86_400, zh: '天', en: 'd' },
  { seconds: 3_600, zh: '小时', en: 'h' },
  { seconds: 60, zh: '分', en: 'min' },
  { seconds: 1, zh: '秒', en: 's' },
] as const

/** A span in its largest whole unit: 「3分」, "3 min". Negative spans count as none. */
export function formatSpan(seconds: number, locale: Locale): string {
  const whole = Math.max(0, Math.floor(seconds))
  const step = STEPS.find((candidate) => whole >= candidate.seconds) ?? STEPS[3]
  const count = Math.floor(whole / step.seconds)
  return locale === 'zh' ? `${count}${step.zh}` : `${count} ${step.en}`
}

/** How long ago: 「3分前」, "3 min ago". */
export function formatAge(seconds: number, locale: Locale): string {
  if (seconds < 1) return locale === 'zh' ? '刚刚' : 'now'
  return locale === 'zh' ? `${formatSpan(seconds, locale)}前` : `${formatSpan(seconds, locale)} ago`
}

/** A clock running down: 「12:05」, 「1:02:09」; the sign is left to the caller. */
export function formatCountdown(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds))
  const pad = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const rest = `${pad(Math.floor((whole % 3600) / 60))}:${pad(whole % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

const zoneFormat = kept(
  (zone: string) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
)

function parts(at: Date, zone: string): Record<string, string> {
  return Object.fromEntries(
    zoneFormat(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  )
}

/** Time of day in the city's zone, with seconds. */
export function formatClock(at: Date, zone: string): string {
  const { hour, minute, second } = parts(at, zone)
  return `${hour}:${minute}:${second}`
}

/** The day in the city's zone, year first. */
export function formatDay(at: Date, zone: string): string {
  const { year, month, day } = parts(at, zone)
  return `${year}-${month}-${day}`
}

/** Month, day and time of day in the city's zone. */
export function formatMoment(at: Date, zone: string): string {
  const { month, day, hour, minute, second } = parts(at, zone)
  return `${month}-${day} ${hour}:${minute}:${second}`
}

const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u

/** A name in a script from right to left, in marks that keep its brackets and numbers in its own order and its neighbours in theirs (UAX #9). */
export const isolated = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name)
