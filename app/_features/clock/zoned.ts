import { formatClock, formatDay } from '../../_lib/format.ts'

/** A moment (epoch ms) as a field of date and time holds it, by the city's clock. */
export const zonedText = (at: number, zone: string): string => {
  const date = new Date(at)
  return `${formatDay(date, zone)}T${formatClock(date, zone)}`
}

const asIfUtc = (text: string): number => Date.parse(`${text.length === 16 ? `${text}:00` : text}Z`)

/** The moment that such a field means; null where it holds none. Where a clock is put back, the earlier of the two. */
export function zonedMoment(text: string, zone: string): number | null {
  const wanted = asIfUtc(text)
  if (!Number.isFinite(wanted)) return null
  // The zone's distance is that of the moment itself, which is not known before it is subtracted: the second try has it.
  const distanceAt = (at: number) => asIfUtc(zonedText(at, zone)) - Math.floor(at / 1000) * 1000
  const near = wanted - distanceAt(wanted)
  return wanted - distanceAt(near)
}
