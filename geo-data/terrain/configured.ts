import { reading } from '../basemap/reading.ts'
import type { HeightUnit, TerrainFile } from './terrain.ts'

const UNITS: readonly [HeightUnit, ...HeightUnit[]] = ['metre', 'foot', 'us-survey-foot']

interface Configured {
  readonly terrain: TerrainFile | null
  /** One sentence for each thing that is wrong. */
  readonly faults: readonly string[]
}

/** Reads what an operator wrote as TERRAIN: the path of a GeoTIFF, or an object in JSON that says more of it than the file does. */
export const configuredTerrain = (setting: string): Configured => {
  const said = setting.trim()
  if (said === '') return { terrain: null, faults: [] }
  if (!said.startsWith('{')) return { terrain: { file: said, crs: null, heights: null, attribution: null }, faults: [] }
  try {
    return described(JSON.parse(said))
  } catch (error) {
    return { terrain: null, faults: [`TERRAIN: is no JSON: ${error instanceof Error ? error.message : ''}`] }
  }
}

const described = (written: Readonly<Record<string, unknown>>): Configured => {
  const faults: string[] = []
  const read = reading(written, 'TERRAIN', faults)
  read.only(['file', 'crs', 'heights', 'attribution'])
  const optional = <T>(field: string, value: () => T): T | null => (written[field] === undefined ? null : value())
  const terrain: TerrainFile = {
    file: read.text('file', /^.+\.tiff?$/i, 'is the path of a GeoTIFF'),
    crs: optional('crs', () => read.text('crs', /^(EPSG:\d{4,6}|\+proj=.{1,300})$/i, 'is EPSG:… or a PROJ string')),
    heights: optional('heights', () => read.oneOf('heights', UNITS)),
    attribution: optional('attribution', () =>
      read.text('attribution', /^[^<>]{1,200}$/u, 'is 1 to 200 letters without < and >'),
    ),
  }
  return faults.length > 0 ? { terrain: null, faults } : { terrain, faults }
}
