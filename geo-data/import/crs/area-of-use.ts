import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

const EPSG_FILES = join(dirname(createRequire(import.meta.url).resolve('epsg-index')), 's')

/** Where EPSG says that a CRS is used, or undefined for one that is not in its register or crosses the date line. */
export const areaOfUse = async (epsg: number): Promise<Bounds | undefined> => {
  const text = await readFile(join(EPSG_FILES, `${epsg}.json`), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const [north, west, south, east] = (JSON.parse(text) as { bbox: [number, number, number, number] }).bbox
  return west < east ? [west, south, east, north] : undefined
}

export const within = (
  [west, south, east, north]: Bounds,
  [x = 0, y = 0]: readonly number[],
  margin: number,
): boolean => x >= west - margin && x <= east + margin && y >= south - margin && y <= north + margin
