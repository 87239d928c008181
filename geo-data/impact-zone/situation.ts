import type { Section } from '../network/section.ts'
import type { Place } from '../place/place.ts'
import type { Kind, Scalar } from '../sectors/sector.ts'
import type { Text } from '../sectors/text.ts'
import { type Figure, figure } from './step.ts'

/** Something on record around the trouble, with which of its attributes were only assumed. */
export interface Recorded {
  readonly id: number
  readonly ref: string
  readonly code: string
  readonly name: Text | null
  readonly attributes: Readonly<Record<string, Scalar | null>>
  readonly assumed: readonly string[]
  readonly kind: Kind
}

/** Something that stands at a place, so many metres from the trouble. */
export interface Placed extends Recorded {
  readonly place: Place
  readonly metres: number
}

/** A chamber or well: a closed space where gas may gather. */
export type Space = Placed

/** A line that gas runs along, or that may be leaking. */
export interface Line extends Recorded {
  readonly lengthM: number
  readonly metres: number
  readonly nearest: Place
  /** Longitude, latitude. */
  readonly path: readonly (readonly [number, number])[]
  /** Absent where nobody has looked for the valves around it. */
  readonly section?: Section
}

export interface Weather {
  readonly at: Date
  readonly windSpeedMs: number
  readonly windFromDeg: number
  readonly temperatureC: number
  /** Percent; absent where it was not measured. */
  readonly relativeHumidity?: number
  readonly source: string
}

/** All that the drawing of zones is given: what is on record around the trouble, and the moment. */
export interface Situation {
  readonly at: Date
  readonly place: Place
  /** Where the sensor stands, when that is a closed space. */
  readonly chamber: Space | null
  readonly adjacent: readonly Space[]
  /** Drains and trenches that the chamber is joined to, as far as the scenario says. */
  readonly run: readonly Line[]
  readonly suspects: readonly Line[]
  /** Vessels and works that may be the cause, nearest first. */
  readonly facilities: readonly Placed[]
  readonly weather: Weather | null
  /** Figures the user has put in the place of others, by name. */
  readonly overrides: Readonly<Record<string, number | string>>
  /** By how much a sample of a band differs from what is known (`band.ts`). Zones that people are led by are drawn with none. */
  readonly factors?: Readonly<Partial<Record<Uncertain, number>>>
}

/** What laws take for one figure and nobody knows to one figure. */
export type Uncertain =
  | 'hole'
  | 'pressure'
  | 'discharge'
  | 'radiant-fraction'
  | 'tnt-yield'
  | 'flammable-limit'
  | 'filling'

export const factorOf = ({ factors }: Situation, name: Uncertain): number => factors?.[name] ?? 1

/** The value of an attribute with where it comes from: the user's hand before the record, the record before the default. */
export const attributeFigure = (
  situation: Pick<Situation, 'overrides'>,
  of: Recorded,
  name: string,
): Figure | undefined => {
  const attribute = of.kind.attributes.find((one) => one.name === name)
  const unit = attribute?.unit ?? 'none'
  const override = situation.overrides[name]
  if (override !== undefined) return figure(name, override, unit, { origin: 'override', source: 'user', mark: 'P' })
  const value = of.attributes[name]
  const fallback = attribute?.assumedDefault
  if (value === undefined || value === null || typeof value === 'boolean') {
    if (!fallback || typeof fallback.value === 'boolean') return undefined
    const { source, mark } = fallback.provenance
    return figure(name, fallback.value, unit, { origin: 'assumed', source, mark })
  }
  const isAssumed = of.assumed.includes(name)
  const source = isAssumed ? (fallback?.provenance.source ?? of.ref) : `${of.ref} ${of.code}`
  return figure(name, value, unit, { origin: isAssumed ? 'assumed' : 'record', source, mark: isAssumed ? 'P' : 'V' })
}

/** Below this, and beyond this age, nobody knows where the wind goes (ours, screens.md). */
export const CALM_MS = 1.5
const STALE_MS = 15 * 60_000

export type Wind =
  | { readonly steady: true; readonly speedMs: number; readonly towardsDeg: number }
  | { readonly steady: false; readonly why: Text }

/** The wind as far as it can be trusted: 「风向不定」 when weak, old or unknown. */
export const windOf = (weather: Weather | null, at: Date): Wind => {
  if (!weather)
    return { steady: false, why: { zh: '风向不定（无气象数据）', en: 'wind unknown (no weather on record)' } }
  if (at.getTime() - weather.at.getTime() > STALE_MS)
    return { steady: false, why: { zh: '风向不定（数据超过15分钟）', en: 'wind unknown (older than 15 min)' } }
  if (weather.windSpeedMs < CALM_MS)
    return { steady: false, why: { zh: '风向不定（风速低于1.5米/秒）', en: 'wind unsettled (below 1.5 m/s)' } }
  return { steady: true, speedMs: weather.windSpeedMs, towardsDeg: (weather.windFromDeg + 180) % 360 }
}
