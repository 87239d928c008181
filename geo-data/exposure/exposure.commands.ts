import { cityAt, LINLAN } from '../cities.ts'
import type { GeoJson } from '../db/spatial.ts'
import type { Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import { exposuresOf } from './exposure.repository.ts'
import { type Exposure, hourOf, NOBODY } from './exposure.ts'

interface Counting {
  /** Distances are told from here. */
  readonly from: Place
  /** Decides the hour that people are counted at: the city's own. */
  readonly at: Date
}

/** Each zone with who and what is inside it. */
export const counted = async <Zone extends { readonly area: GeoJson }>(
  tx: Tx,
  zones: readonly Zone[],
  { from, at }: Counting,
): Promise<(Zone & { readonly exposure: Exposure })[]> => {
  const [longitude, latitude] = from.coordinates
  const hour = hourOf(at, (cityAt(longitude, latitude) ?? LINLAN).timeZone)
  const exposures = await exposuresOf(tx, { areas: zones.map(({ area }) => area), from, hour })
  return zones.map((zone, index) => ({ ...zone, exposure: exposures[index] ?? NOBODY }))
}
