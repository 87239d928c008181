import proj4 from 'proj4'
import { registeredText } from '../import/crs/area-of-use.ts'
import type { HeightUnit, TerrainFile } from './terrain.ts'

/** What a GeoTIFF says of its own coordinates (OGC 19-008r4); a key that is not there says nothing. */
export type GeoKeys = Partial<Record<string, unknown>>

export interface Projection {
  /** As a screen names it. */
  readonly crs: string
  readonly heights: HeightUnit
  /** From longitude and latitude in degrees to the file's own x and y, and back. */
  readonly forward: (place: [number, number]) => [number, number]
  readonly inverse: (place: [number, number]) => [number, number]
}

const USER_DEFINED = 32_767
const VERTICAL_UNITS: Readonly<Record<number, HeightUnit>> = { 9001: 'metre', 9002: 'foot', 9003: 'us-survey-foot' }

const refuse = (why: string): never => {
  throw new Error(`TERRAIN: ${why}`)
}

const statedCrs = (keys: GeoKeys): string => {
  const code = Number(keys.ProjectedCSTypeGeoKey ?? keys.GeographicTypeGeoKey ?? USER_DEFINED)
  return code === USER_DEFINED
    ? refuse('the file does not say its coordinate system by an EPSG code: give "crs" beside "file"')
    : `EPSG:${code}`
}

const definitionOf = async (crs: string): Promise<string> => {
  const epsg = /^EPSG:(\d+)$/i.exec(crs)?.[1]
  const text = epsg === undefined ? crs : await registeredText(Number(epsg))
  return text ?? refuse(`${crs} is no coordinate system that is known here: give "crs" as a PROJ string`)
}

/** The unit of the heights is never guessed from that of the map where the two may differ. */
const heightsOf = (asked: TerrainFile, keys: GeoKeys, definition: string): HeightUnit => {
  const stated = asked.heights ?? VERTICAL_UNITS[Number(keys.VerticalUnitsGeoKey)]
  if (stated) return stated
  return /\+units=(us-)?ft/.test(definition)
    ? refuse('the map is in feet and the file does not say what its heights are in: give "heights" beside "file"')
    : 'metre'
}

/** @throws one sentence where the coordinate system or the unit of the heights is not known */
export const projectionOf = async (asked: TerrainFile, keys: GeoKeys): Promise<Projection> => {
  const crs = asked.crs ?? statedCrs(keys)
  const definition = await definitionOf(crs)
  const heights = heightsOf(asked, keys, definition)
  try {
    const { forward, inverse } = proj4('EPSG:4326', definition)
    return { crs, heights, forward, inverse }
  } catch {
    return refuse(`${crs} is no coordinate system that is known here: give "crs" as a PROJ string`)
  }
}
