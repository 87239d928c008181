import type { Position } from 'geojson'
import type { Text } from '../../sectors/text.ts'
import { type Bounds, within } from './area-of-use.ts'
import type { Placing } from './crs.ts'

/** Degrees beyond the area of use of a CRS at which a position is still believed. */
const MARGIN = 1
/** A position is swapped when it lies farther than this from the middle of its file and its mirror image lies nearer, degrees. */
const FAR = 5
const NEAR = 2

/** Where the file lies: the middle of its first positions, once placed. */
export type Middle = readonly [longitude: number, latitude: number] | undefined

export const middleOf = (positions: readonly Position[]): Middle => {
  const onEarth = positions.filter(inWorld)
  if (onEarth.length < 3) return undefined
  const median = (axis: 0 | 1): number =>
    onEarth.map((position) => position[axis] as number).sort((a, b) => a - b)[Math.floor(onEarth.length / 2)] as number
  return [median(0), median(1)]
}

export const inWorld = ([x, y]: Position): boolean =>
  Number.isFinite(x) && Number.isFinite(y) && Math.abs(x as number) <= 180 && Math.abs(y as number) <= 90

/** What speaks against a position: no place on earth, outside where its CRS is used or its city lies, or swapped axes. */
export const doubtOf = (
  from: Position,
  at: Position,
  { place, area, name }: Placing,
  middle: Middle,
): Text | undefined => {
  const written = JSON.stringify(from.slice(0, 2))
  const swapped = mirrored(from, place)
  if (inWorld(at)) {
    if (middle && distance(at, middle) > FAR && swapped && distance(swapped, middle) < NEAR)
      return {
        zh: `坐标 ${written} 的两轴颠倒：按 y, x 读则与文件其余部分在一处`,
        en: `position ${written} has its axes swapped: read as y, x it lies with the rest of the file`,
      }
    if (!area || within(area, at, MARGIN)) return undefined
    return outside(written, at, name, area, swapped !== undefined && within(area, swapped, MARGIN))
  }
  if (swapped && (!area || within(area, swapped, MARGIN)))
    return {
      zh: `坐标 ${written} 按 ${name.zh} 不在地球上，按 y, x 读则在：请核对坐标系，或两轴颠倒`,
      en: `position ${written} is no place on earth in ${name.en}, but is one as y, x: check --crs, or swapped axes`,
    }
  const hint = hintOf(from)
  return {
    zh: `坐标 ${written} 按 ${name.zh} 不在地球上：${hint.zh}`,
    en: `position ${written} is no place on earth in ${name.en}: ${hint.en}`,
  }
}

const outside = (written: string, at: Position, name: Text, area: Bounds, mirrored: boolean): Text => {
  const [there, bounds] = [
    `${at[0]?.toFixed(3)}, ${at[1]?.toFixed(3)}`,
    area.map((degrees) => degrees.toFixed(1)).join(', '),
  ]
  return {
    zh: `坐标 ${written} 按 ${name.zh} 落在 ${there}，在 ${bounds}（西、南、东、北）之外：${mirrored ? '两轴颠倒' : '请核对坐标系'}`,
    en: `position ${written} in ${name.en} would lie at ${there}, outside ${bounds} (west, south, east, north): ${mirrored ? 'the axes are swapped' : 'check --crs'}`,
  }
}

const mirrored = ([x, y]: Position, place: Placing['place']): Position | undefined => {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined
  const at = place([y as number, x as number])
  return inWorld(at) ? at : undefined
}

const distance = ([x = 0, y = 0]: Position, middle: readonly [number, number]): number =>
  Math.hypot(x - middle[0], y - middle[1])

/** Metres of a Gauss–Krüger zone carry the zone's number before the easting: 40 512 345 lies in zone 40 (120° E). */
const hintOf = ([x = 0, y = 0]: Position): Text => {
  const zone = [x, y].map((metres) => Math.floor(metres / 1_000_000)).find((number) => number >= 25 && number <= 45)
  if (zone !== undefined) {
    const epsg = `EPSG:${4513 + zone - 25}`
    return {
      zh: `像是 CGCS2000 高斯–克吕格 ${zone} 带：若是，坐标系填 ${epsg}`,
      en: `it looks like CGCS2000 Gauss–Krüger zone ${zone}: give --crs ${epsg}, if so`,
    }
  }
  return Math.abs(x) > 180 || Math.abs(y) > 180
    ? {
        zh: '像是以米或英尺计：请填坐标系；本地坐标请填所在位置',
        en: 'it looks like metres or feet: give --crs, or --at for local ones',
      }
    : { zh: '请核对坐标系', en: 'check --crs' }
}
