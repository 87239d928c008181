import type { Attribute, Range } from '../../sector.ts'
import { type Text, text } from '../../text.ts'

/*
 * Columns of the point and line tables (点表、线表) in which Chinese cities survey their pipes. The names are those met in such books and
 * in CJJ 61 as remembered; a book with other names maps its columns by hand.
 */

/** Metres above the city's datum; the Dead Sea and the highest city lie between. */
const ELEVATION: Range = { min: -450, max: 5500 }

const metres = (name: string, label: Text, range: Range, aliases: readonly string[]): Attribute => ({
  name,
  label,
  type: 'number',
  unit: 'm',
  range,
  aliases,
})

export const GROUND_ELEVATION = metres('ground_elevation_m', text('地面高程', 'Ground elevation'), ELEVATION, [
  '地面高程',
  '井面高程',
  '管点高程',
  '高程',
])

/** Where a point stands and how deep its well goes. */
export const surveyPointAttributes: readonly Attribute[] = [
  GROUND_ELEVATION,
  metres('bottom_elevation_m', text('井底高程', 'Bottom elevation'), ELEVATION, ['井底高程', 'invert', 'elevation']),
]

/** Both ends of a surveyed line: an engineer reads the fall of a pipe from them. */
export const surveyLineAttributes: readonly Attribute[] = [
  metres('from_depth_m', text('起点埋深', 'Depth at the start'), { min: 0, max: 60 }, ['起点埋深', '起始埋深']),
  metres('to_depth_m', text('终点埋深', 'Depth at the end'), { min: 0, max: 60 }, ['终点埋深', '终止埋深']),
  metres('from_elevation_m', text('起点管高程', 'Elevation at the start'), ELEVATION, [
    '起点高程',
    '起点管顶高程',
    '起点管底高程',
    '起始高程',
  ]),
  metres('to_elevation_m', text('终点管高程', 'Elevation at the end'), ELEVATION, [
    '终点高程',
    '终点管顶高程',
    '终点管底高程',
    '终止高程',
  ]),
]

/** A conduit that is no circle, written 300X200 in surveys: width before height. */
export const SECTION: readonly Attribute[] = [
  {
    name: 'width_mm',
    label: text('断面宽', 'Section width'),
    type: 'number',
    unit: 'mm',
    range: { min: 50, max: 20000 },
    aliases: ['断面宽', '沟宽'],
  },
  {
    name: 'height_mm',
    label: text('断面高', 'Section height'),
    type: 'number',
    unit: 'mm',
    range: { min: 50, max: 20000 },
    aliases: ['断面高', '沟高'],
  },
]
