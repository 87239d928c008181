import { nameAndUnit } from '../../record/column-name.ts'
import type { Source } from '../format.ts'

/** What a column of a table says about place and topology. North and east are named so because surveys call north X. */
export type ColumnRole = keyof typeof SPELLINGS

/** As Chinese pipe surveys (CJJ 61 result tables) and plain tables of places write them; compared without case, spaces and units. */
const SPELLINGS = {
  point: [
    '物探点号',
    '管线点号',
    '管点编号',
    '点编号',
    '外业点号',
    '点号',
    '测点号',
    '图上点号',
    '管线点编号',
    'pointcode',
    'pointid',
    'point_id',
  ],
  from: [
    '起点物探点号',
    '起点点号',
    '起始点号',
    '起点号',
    '起点编号',
    '起点',
    '起始点',
    'from',
    'fromnode',
    'from_node',
    'startpoint',
    'start',
    'start_id',
  ],
  to: [
    '终点物探点号',
    '终点点号',
    '终止点号',
    '终点号',
    '终点编号',
    '终点',
    '终止点',
    '连接点号',
    '连接点',
    '连向点号',
    'to',
    'tonode',
    'to_node',
    'endpoint',
    'end',
    'end_id',
  ],
  north: ['x', 'x坐标', '坐标x', '纵坐标', '纵坐标x', '北坐标', 'x纵坐标', 'n', 'northing', 'north'],
  east: ['y', 'y坐标', '坐标y', '横坐标', '横坐标y', '东坐标', 'y横坐标', 'e', 'easting', 'east'],
  longitude: [
    'longitude',
    'lon',
    'lng',
    'long',
    '经度',
    'x_lon',
    'lon_wgs84',
    'lng_wgs84',
    'lng_gcj02',
    'lon_gcj02',
    'gcj_lng',
    'gcj_lon',
    'lng_bd09',
    'lon_bd09',
    'bd_lng',
    'bd_lon',
    '高德经度',
    '百度经度',
  ],
  latitude: [
    'latitude',
    'lat',
    '纬度',
    'y_lat',
    'lat_wgs84',
    'lat_gcj02',
    'gcj_lat',
    'lat_bd09',
    'bd_lat',
    '高德纬度',
    '百度纬度',
  ],
  wkt: ['wkt', 'geom', 'geometry', 'the_geom', 'shape', '几何'],
  ground: ['地面高程', '地面标高', '地表高程', '井面高程', '高程', 'groundelevation', 'ground_m'],
  depth: ['埋深', '管顶埋深', '点埋深', '井底深', 'depth', 'depth_m'],
  top: ['管顶高程', '管顶标高', '管线高程', 'topelevation'],
  fromDepth: ['起点埋深', '起始埋深', '起点管顶埋深', 'fromdepth', 'from_depth', 'startdepth'],
  toDepth: ['终点埋深', '终止埋深', '终点管顶埋深', 'todepth', 'to_depth', 'enddepth'],
  fromTop: ['起点管顶高程', '起点高程', '起点管线高程', '起始高程'],
  toTop: ['终点管顶高程', '终点高程', '终点管线高程', '终止高程'],
  fitting: ['附属物', '附属物名称', '附属设施', '管件', 'fitting', 'appurtenance'],
  service: ['管线类别', '管类', '管线种类', '管线类型', '类别'],
  feature: ['特征', '点特征', '管点特征', '特征点', 'feature'],
} as const satisfies Record<string, readonly string[]>

export type Columns = Partial<Record<ColumnRole, string>>

/** Which column has which role: those said by hand (`--map 列=from`) first, then by the first spelling that the table has. */
export const columnsOf = (columns: readonly string[], { columns: given }: Pick<Source, 'columns'>): Columns => {
  const names = new Map(columns.map((column) => [nameAndUnit(column).name, column]).reverse() as [string, string][])
  const found: Columns = {}
  for (const [role, spellings] of Object.entries(SPELLINGS) as [ColumnRole, readonly string[]][]) {
    const said = columns.find(
      (column) => Object.hasOwn(given, column) && given[column]?.toLowerCase() === role.toLowerCase(),
    )
    const spelling = spellings.find((one) => names.has(one))
    const column = said ?? (spelling === undefined ? undefined : names.get(spelling))
    if (column !== undefined) found[role] = column
  }
  return found
}

export const COLUMN_ROLES = Object.keys(SPELLINGS) as ColumnRole[]

/** How many of a row's texts are names of columns with a role: the header is the row with most. */
export const knownColumns = (columns: readonly string[]): number =>
  Object.keys(columnsOf(columns, { columns: {} })).length
