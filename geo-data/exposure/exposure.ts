import type { Text } from '../sectors/text.ts'

/** Who and what is inside a zone. */
export interface Exposure {
  /** Null where there is no population on record: not counted is not none. */
  readonly people: PeopleRange | null
  readonly protectionTargets: readonly ExposedPlace[]
  readonly hazardSources: readonly ExposedPlace[]
  readonly assets: readonly ExposedKind[]
  readonly buildings: number
}

/** Inside no zone at all. */
export const NOBODY: Exposure = { people: null, protectionTargets: [], hazardSources: [], assets: [], buildings: 0 }

export interface PeopleRange {
  readonly estimate: number
  readonly low: number
  readonly high: number
  /** Hour of the day, local, that the estimate is for. */
  readonly hour: number
}

export interface ExposedPlace {
  readonly id: number
  readonly kind: string
  readonly name: Text
  readonly distanceM: number
}

export interface ExposedKind {
  readonly sectorId: string
  readonly kind: string
  readonly count: number
}

/** How wrong an hourly count of people may be, either way (ours): two thirds to half as many again. */
const LOW = 0.66
const HIGH = 1.5

/** People are said as uncertain, to the ten: 「约320人(210–480)」, never 317. */
export const peopleRange = (counted: number, hour: number): PeopleRange => ({
  estimate: toTen(counted),
  low: Math.floor((counted * LOW) / 10) * 10,
  high: Math.ceil((counted * HIGH) / 10) * 10,
  hour,
})

const toTen = (people: number): number => (people > 0 ? Math.max(10, Math.round(people / 10) * 10) : 0)

export const hourOf = (at: Date, timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at))
