import { cityAt, LINLAN } from '../cities.ts'
import type { GeoArea } from '../db/spatial.ts'
import type { Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import { exposuresOf } from './exposure.repository.ts'
import { arrivals, type Exposure, hourOf, NOBODY } from './exposure.ts'

interface Counting {
  /** Distances are told from here. */
  readonly from: Place
  /** Decides the hour that people are counted at: the city's own. */
  readonly at: Date
  /** What carries a cloud, m/s; null where nobody knows whither it goes. */
  readonly windMS: number | null
}

interface Zone {
  readonly area: GeoArea
  readonly line: string | null
  readonly criterion: { readonly quantity: string }
}

/** Each zone with who and what is inside it. A cloud among them says when it comes to what the lines take in. */
export const counted = async <T extends Zone>(
  tx: Tx,
  zones: readonly T[],
  { from, at, windMS }: Counting,
): Promise<(T & { readonly exposure: Exposure })[]> => {
  const [longitude, latitude] = from.coordinates
  const hour = hourOf(at, (cityAt(longitude, latitude) ?? LINLAN).timeZone)
  const exposures = await exposuresOf(tx, { zones, from, hour })
  const all = zones.map((zone, index) => ({ ...zone, exposure: exposures[index] ?? NOBODY }))
  return windMS === null ? all : arrivals(all, windMS)
}
