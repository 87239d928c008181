import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

const EPSG_FILES = join(dirname(createRequire(import.meta.url).resolve('epsg-index')), 's')

interface Registered {
  readonly bbox: readonly [north: number, west: number, south: number, east: number]
  readonly proj4: string | null
}

const registered = async (epsg: number): Promise<Registered | undefined> => {
  const text = await readFile(join(EPSG_FILES, `${epsg}.json`), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

/** Where EPSG says that a CRS is used, or undefined for one that is not in its register or crosses the date line. */
export const areaOfUse = async (epsg: number): Promise<Bounds | undefined> => {
  const found = await registered(epsg)
  if (found === undefined) return undefined
  const [north, west, south, east] = found.bbox
  return west < east ? [west, south, east, north] : undefined
}

/** A CRS as PROJ text, for whoever has no database at hand; undefined for one that is not in the register. */
export const registeredText = async (epsg: number): Promise<string | undefined> =>
  (await registered(epsg))?.proj4 ?? undefined

export const within = (
  [west, south, east, north]: Bounds,
  [x = 0, y = 0]: readonly number[],
  margin: number,
): boolean => x >= west - margin && x <= east + margin && y >= south - margin && y <= north + margin
