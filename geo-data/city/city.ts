import { CITIES } from '../cities.ts'
import type { Region } from '../region/region.ts'
import type { Text } from '../sectors/text.ts'

/** A city as the map opens it: one of the deployment's own, or one that an import brought. */
export interface MapCity {
  readonly id: string
  readonly name: Text
  readonly bounds: readonly [number, number, number, number]
  readonly centre: readonly [number, number]
  readonly timeZone: string
}

/** An imported city's file says no clock; the deployment's own is taken. */
const clock = (): string => CITIES[0]?.timeZone ?? 'Asia/Shanghai'

/** The cities on record that have an extent, the deployment's own first. */
export const citiesOnRecord = (regions: readonly Region[]): MapCity[] =>
  regions
    .filter((region) => region.kind === 'city')
    .flatMap((region) => asMapCity(region) ?? [])
    .sort((a, b) => Number(isOwn(b.id)) - Number(isOwn(a.id)))

const isOwn = (id: string): boolean => CITIES.some((city) => city.id === id)

const asMapCity = (region: Region): MapCity | undefined => {
  const own = CITIES.find((city) => city.id === region.code)
  const bounds = own?.bounds ?? region.bounds
  if (!bounds) return undefined
  const [west, south, east, north] = bounds
  return {
    id: region.code,
    name: { zh: region.nameZh, en: region.nameEn },
    bounds,
    centre: own ? [own.centre.longitude, own.centre.latitude] : [(west + east) / 2, (south + north) / 2],
    timeZone: own?.timeZone ?? clock(),
  }
}
