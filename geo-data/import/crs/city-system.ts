import { CITIES, type City } from '../../cities.ts'
import { UnreadableFile } from '../import.ts'
import { type CityTransform, cityTransformFrom } from './city-transform.ts'

/** What a file's CRS is called that is its city's own. */
export const isCitySystem = (crs: string | undefined): boolean => crs?.trim().toLowerCase() === 'city'

/**
 * The city's own system, as cities.ts declares it: of the city that was named as the region, else of the only one.
 * @throws UnreadableFile where it is not known which city, or the city declares none
 */
export const citySystem = (region: string | undefined, cities: readonly City[] = CITIES): CityTransform => {
  const named = cities.find(({ id, name }) => region !== undefined && [id, name.zh, name.en].includes(region))
  const city = named ?? (cities.length === 1 ? cities[0] : undefined)
  if (!city?.ownSystem)
    throw new UnreadableFile({
      zh: '的坐标系写作 city，但所在城市没有在 geo-data/cities.ts 中声明自己的坐标系',
      en: 'is said to be in the city’s own system, but its city declares none in geo-data/cities.ts',
    })
  return cityTransformFrom(city.ownSystem)
}
