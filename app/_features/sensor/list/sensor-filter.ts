import type { Bounds } from '../../../_lib/place/place.ts'

/** What the form says, as its fields hold it; an empty text says nothing. */
export interface SensorWish {
  readonly text: string
  readonly sectorId: string
  readonly metric: string
  readonly regionId: string
  readonly state: string
  readonly heard: string
  readonly above: string
  readonly below: string
  /** Only what stands in the map's view. */
  readonly inView: boolean
}

export const NO_WISH: SensorWish = {
  text: '',
  sectorId: '',
  metric: '',
  regionId: '',
  state: '',
  heard: '',
  above: '',
  below: '',
  inView: false,
}

/** States that may be asked for: those of the wire, and those of the device. */
export const WISHED_STATES = ['online', 'offline', 'maintenance', 'retired'] as const

/** Newest value within so many seconds; with a minus, none for so long. */
export const HEARD_SPANS = ['600', '3600', '86400', '-600', '-3600', '-86400'] as const

/** `SensorFilter` of the contract. */
export interface SensorFilter {
  readonly text: string | null
  readonly sectorId: string | null
  readonly metric: string | null
  readonly regionId: string | null
  readonly online: boolean | null
  readonly state: string | null
  readonly heardSince: string | null
  readonly silentSince: string | null
  readonly valueAbove: number | null
  readonly valueBelow: number | null
  readonly bounds: Bounds | null
}

const said = (text: string): string | null => text.trim() || null

const numberOf = (text: string): number | null => {
  const number = Number(text)
  return text.trim() === '' || !Number.isFinite(number) ? null : number
}

const agoOf = (seconds: number, now: number): string => new Date(now - seconds * 1000).toISOString()

/** What is asked for. A value is compared only where a metric gives it a unit. `now` in epoch milliseconds. */
export function filterOf(wish: SensorWish, view: Bounds | null, now: number): SensorFilter {
  const heard = numberOf(wish.heard) ?? 0
  const online = wish.state === 'online' || wish.state === 'offline' ? wish.state === 'online' : null
  const metric = said(wish.metric)
  return {
    text: said(wish.text),
    sectorId: said(wish.sectorId),
    metric,
    regionId: said(wish.regionId),
    online,
    state: online === null ? said(wish.state) : null,
    heardSince: heard > 0 ? agoOf(heard, now) : null,
    silentSince: heard < 0 ? agoOf(-heard, now) : null,
    valueAbove: metric === null ? null : numberOf(wish.above),
    valueBelow: metric === null ? null : numberOf(wish.below),
    bounds: wish.inView ? view : null,
  }
}
