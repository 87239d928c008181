import type { Position } from 'geojson'
import proj4 from 'proj4'
import { UnreadableFile } from '../import.ts'

/** A CRS as the record's own spatial_ref_sys knows it: PROJ text by EPSG code, or undefined. */
export type ProjText = (epsg: number) => Promise<string | undefined>

const WGS84 = 'EPSG:4326'
const AXES_GIVEN = new Set(['EPSG:4326', 'EPSG:4490', 'OGC:CRS84'])

/**
 * A function from the file's CRS to WGS 84 longitude, latitude. GeoJSON and most files write longitude first whatever the
 * authority says, so axes are taken as x, y.
 * @param crs `EPSG:3547`, `urn:ogc:def:crs:…`, a PROJ string, WKT, or undefined for WGS 84
 * @throws UnreadableFile when nobody knows that CRS
 */
export const reprojector = async (crs: string | undefined, projText: ProjText): Promise<(p: Position) => Position> => {
  const code = crs === undefined ? WGS84 : named(crs)
  if (AXES_GIVEN.has(code)) return (position) => position
  const definition = await definitionOf(code, projText)
  const { forward } = transformerFrom(definition, crs as string)
  return ([x, y]) => forward([x as number, y as number])
}

const named = (crs: string): string => {
  const urn = /^urn:ogc:def:crs:(EPSG|OGC):[^:]*:(\w+)$/i.exec(crs.trim())
  if (urn) return `${(urn[1] as string).toUpperCase()}:${urn[2]}`
  return /^epsg:/i.test(crs.trim()) ? crs.trim().toUpperCase() : crs
}

const definitionOf = async (code: string, projText: ProjText): Promise<string> => {
  const epsg = /^EPSG:(\d+)$/.exec(code)
  if (!epsg) return code
  const text = await projText(Number(epsg[1]))
  if (text === undefined) throw new UnreadableFile(`${code} is not a coordinate reference system that PostGIS knows`)
  return text
}

const transformerFrom = (definition: string, given: string) => {
  try {
    return proj4(definition, WGS84)
  } catch (cause) {
    throw new UnreadableFile(`"${given.slice(0, 80)}" is no coordinate reference system: give --crs EPSG:…`, { cause })
  }
}
