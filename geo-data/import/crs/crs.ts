import gcoord from 'gcoord'
import type { Position } from 'geojson'
import proj4 from 'proj4'
import type { Text } from '../../sectors/text.ts'
import { UnreadableFile } from '../import.ts'
import { areaOfUse, type Bounds } from './area-of-use.ts'
import { type CityTransform, similarity, stepOf } from './city-transform.ts'

/** A CRS as the record's own spatial_ref_sys knows it: PROJ text by EPSG code, or undefined. */
export type ProjText = (epsg: number) => Promise<string | undefined>

/** Local metres laid onto the earth: the file's point `origin` comes to `at`, its x axis turned anticlockwise from east. */
export interface LocalPlace {
  readonly at: readonly [longitude: number, latitude: number]
  readonly rotationDeg: number
  readonly origin: readonly [x: number, y: number]
}

/** How the file's coordinates are meant: the strongest of what was said by hand, else what the file states, else WGS 84. */
export interface Referenced {
  readonly crs?: string | undefined
  readonly transform?: CityTransform | undefined
  readonly place?: LocalPlace | undefined
}

/** From the file's coordinates to WGS 84 longitude, latitude; and where they may then lie, if that is known. */
export interface Placing {
  readonly place: (position: Position) => Position
  readonly area?: Bounds | undefined
  /** As a reason names it. */
  readonly name: Text
}

const WGS84 = 'EPSG:4326'
const NONE_STATED: Text = { zh: 'WGS 84（文件未写明）', en: 'WGS 84 (none is stated)' }
const same = (name: string): Text => ({ zh: name, en: name })
const AXES_GIVEN = new Set(['EPSG:4326', 'EPSG:4490', 'OGC:CRS84'])
/** The offset coordinates of Chinese map services; gcoord turns them back to within a metre. */
const OFFSET = { 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const

/**
 * GeoJSON and most files write longitude first whatever the authority says, so axes are taken as x, y.
 * crs: `EPSG:3547`, `urn:ogc:def:crs:…`, a PROJ string, WKT, `GCJ-02`, `BD-09`, or undefined for WGS 84.
 * @throws UnreadableFile when nobody knows that CRS
 */
export const placingOf = async (referenced: Referenced, projText: ProjText): Promise<Placing> => {
  if (referenced.place) return local(referenced.place)
  if (referenced.transform) {
    const { crs, before } = stepOf(referenced.transform)
    const { place, area, name } = await global(crs, projText)
    const own = { zh: `本市坐标系（${name.zh}）`, en: `the city's own system (${name.en})` }
    return { place: (position) => place(before(position)), area, name: own }
  }
  return global(referenced.crs, projText)
}

const local = ({ at: [longitude, latitude], rotationDeg, origin: [x, y] }: LocalPlace): Placing => {
  const { forward } = proj4(`+proj=tmerc +lat_0=${latitude} +lon_0=${longitude} +k=1 +datum=WGS84 +units=m`, WGS84)
  const turn = similarity({ dx: 0, dy: 0, rotation: rotationDeg, scale: 1 })
  return {
    place: ([px = 0, py = 0]) => forward(turn([px - x, py - y]) as [number, number]),
    name: { zh: '本地坐标', en: 'local metres' },
  }
}

const global = async (crs: string | undefined, projText: ProjText): Promise<Placing> => {
  const name = crs === undefined ? WGS84 : named(crs)
  if (AXES_GIVEN.has(name)) return { place: (position) => position, name: crs === undefined ? NONE_STATED : same(name) }
  if (name === 'GCJ-02' || name === 'BD-09') {
    return { place: ([x = 0, y = 0]) => gcoord.transform([x, y], OFFSET[name], gcoord.WGS84), name: same(name) }
  }
  if (name === 'local')
    throw new UnreadableFile({
      zh: '用的是自己的平面坐标：请填它所在的位置（经度,纬度,旋转角），或写明坐标系 EPSG:…',
      en: 'lies on a plane of its own: place it by --at lon,lat[,rotation], or name its --crs EPSG:…',
    })
  const epsg = /^EPSG:(\d+)$/.exec(name)?.[1]
  const { forward } = transformerFrom(
    epsg === undefined ? name : await definitionOf(Number(epsg), projText),
    crs as string,
  )
  const area = epsg === undefined ? undefined : await areaOfUse(Number(epsg))
  return { place: ([x = 0, y = 0]) => forward([x, y]), area, name: same(epsg === undefined ? name.slice(0, 60) : name) }
}

const named = (crs: string): string => {
  const text = crs.trim()
  const urn = /^urn:ogc:def:crs:(EPSG|OGC):[^:]*:(\w+)$/i.exec(text)
  if (urn) return `${(urn[1] as string).toUpperCase()}:${urn[2]}`
  const offset = /^(gcj|bd)-?0?(2|9)(?:ll)?$/i.exec(text)
  if (offset) return offset[2] === '2' ? 'GCJ-02' : 'BD-09'
  if (/^GEOGCS\["(?:GCS_WGS_1984|WGS 84)"/i.test(text)) return WGS84
  return /^epsg:/i.test(text) ? text.toUpperCase() : crs
}

const definitionOf = async (epsg: number, projText: ProjText): Promise<string> => {
  const text = await projText(epsg)
  if (text === undefined)
    throw new UnreadableFile({
      zh: `的坐标系 EPSG:${epsg} 不为 PostGIS 所知`,
      en: `EPSG:${epsg} is not a coordinate reference system that PostGIS knows`,
    })
  return text
}

const transformerFrom = (definition: string, given: string) => {
  try {
    return proj4(definition, WGS84)
  } catch (cause) {
    const written = given.slice(0, 80)
    throw new UnreadableFile(
      {
        zh: `的坐标系“${written}”无法识别：请填 EPSG:…`,
        en: `"${written}" is no coordinate reference system: give --crs EPSG:…`,
      },
      { cause },
    )
  }
}
