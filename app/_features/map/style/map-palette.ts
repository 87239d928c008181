import { SYSTEM_FACES } from '../../../_ui/typeface.ts'

/** The ground of the map: quiet greys, sea in grey-teal, so that whatever happens stands out. No warning colour here. */
export const GROUND = {
  sea: '#122529',
  land: '#161d24',
  industrial: '#1a222a',
  landuse: '#18202a',
  green: '#18261f',
  water: '#15292f',
  shore: '#24424a',
  building: '#202a34',
  buildingEdge: '#2c3946',
  roadMinor: '#26313b',
  roadMiddle: '#2f3c48',
  roadMajor: '#3b4a57',
  railway: '#37434e',
  label: '#8b9cab',
  labelRoad: '#a5b4c1',
  labelStrong: '#c2ced8',
  halo: '#10161c',
} as const

/** What a sensor and an open alarm look like. Priority is said by size and ring, never by a warning colour. */
export const LIVE = {
  bright: '#f6f9fb',
  text: '#e1e8ee',
  dim: '#5d6f7e',
  ground: '#0e1318',
  accent: '#6fc7b8',
} as const

/** Protection targets, hazard sources and cameras are seen beside every sector. */
export const PLACES = { target: '#a99bc9', hazard: '#c7a88a', camera: '#8fa6b5' } as const

/** What the map writes in: the machine's own letters, or the bundled ones where it has none (`fontFaces`). */
export const MAP_FONTS: readonly string[] = SYSTEM_FACES
