import type { Geometry, Position } from 'geojson'
import type { Text } from '../../../sectors/text.ts'
import type { Fault, SourceRecord } from '../../import.ts'
import type { Format } from '../format.ts'
import { type OsmRelation, type OsmWay, osmItems } from './blocks.ts'
import { type NodePlaces, nodePlaces } from './places.ts'
import { ringsOf } from './ring.ts'

type Tags = Readonly<Record<string, string>>

const isStreet = ({ highway }: Tags): boolean => highway !== undefined
const isBuilding = ({ building }: Tags): boolean => building !== undefined && building !== 'no'
const isBuildingOfRings = ({ tags = {} }: OsmRelation): boolean => tags.type === 'multipolygon' && isBuilding(tags)
const isTaken = ({ tags = {} }: OsmWay): boolean => isStreet(tags) || isBuilding(tags)

/**
 * Streets (every way with a highway tag) and buildings (ways, and multipolygons with their courts). Nodes stand first in the
 * file and are wanted last, so it is read in four passes: relations, ways, nodes, and ways again.
 */
async function* records(path: string): AsyncIterable<SourceRecord> {
  const relations: OsmRelation[] = []
  for await (const item of osmItems(path)) if (item.type === 'relation' && isBuildingOfRings(item)) relations.push(item)
  const members = new Set(relations.flatMap((relation) => relation.members.map(({ ref }) => ref)))
  const places = await placesOf(path, members)
  const ways = new Map<number, OsmWay>()
  let record = 0
  for await (const item of osmItems(path)) {
    if (item.type !== 'way') continue
    if (members.has(item.id)) ways.set(item.id, item)
    if (!isTaken(item)) continue
    record += 1
    yield { record, ...told('way', item), ...wayGeometry(item, places) }
  }
  for (const relation of relations) {
    record += 1
    yield { record, ...told('relation', relation), ...ringGeometry(relation, ways, places) }
  }
}

const placesOf = async (path: string, members: ReadonlySet<number>): Promise<NodePlaces> => {
  const places = nodePlaces()
  for await (const item of osmItems(path))
    if (item.type === 'way' && (isTaken(item) || members.has(item.id))) places.want(item.refs)
  places.close()
  for await (const item of osmItems(path)) if (item.type === 'node') places.put(item.id, item.lon, item.lat)
  return places
}

const told = (type: string, { id, tags = {} }: OsmWay | OsmRelation) => {
  const { height, ...rest } = tags
  return {
    where: { zh: `${type}/${id}`, en: `${type}/${id}` },
    roles: isBuilding(tags) ? [`building=${tags.building}`, 'building'] : [`highway=${tags.highway}`, 'highway'],
    properties: {
      ...rest,
      code: `${type}/${id}`,
      name_zh: tags['name:zh'] ?? tags.name,
      name_en: tags['name:en'],
      ...(height === undefined ? {} : { 'height (m)': height.replace(/\s*m$/, '') }),
    },
  }
}

type Found = { readonly geometry: Geometry | null; readonly faults?: readonly Fault[] }

const wayGeometry = (way: OsmWay, places: NodePlaces): Found => {
  const { tags = {} } = way
  const line = lineOf(way, places)
  if ('reason' in line) return broken(line.reason)
  const isArea = isBuilding(tags) || tags.area === 'yes'
  return {
    geometry: isArea
      ? { type: 'Polygon', coordinates: [line.positions] }
      : { type: 'LineString', coordinates: line.positions },
  }
}

const cutThrough = (zh: string, en: string): Text => ({
  zh: `其${zh} 不在文件中：裁剪范围切断了它`,
  en: `its ${en} is not in the file: the extract was cut through it`,
})

const lineOf = ({ refs }: OsmWay, places: NodePlaces): { positions: Position[] } | { reason: Text } => {
  const positions: Position[] = []
  for (const ref of refs) {
    const position = places.at(ref)
    if (!position) return { reason: cutThrough(`节点 ${ref}`, `node ${ref}`) }
    positions.push(position)
  }
  return { positions }
}

const ringGeometry = ({ members }: OsmRelation, ways: ReadonlyMap<number, OsmWay>, places: NodePlaces): Found => {
  const lines: { role: string; positions: Position[] }[] = []
  for (const { type, ref, role } of members) {
    if (type !== 'way') continue
    const way = ways.get(ref)
    if (!way) return broken(cutThrough(`组成部分 way/${ref}`, `part way/${ref}`))
    const line = lineOf(way, places)
    if ('reason' in line) return broken(line.reason)
    lines.push({ role, positions: line.positions })
  }
  const outer = ringsOf(lines.filter(({ role }) => role !== 'inner').map(({ positions }) => positions))
  const inner = ringsOf(lines.filter(({ role }) => role === 'inner').map(({ positions }) => positions))
  if (!outer || !inner || outer.length === 0)
    return broken({ zh: '各部分不能闭合成环', en: 'its parts do not close into rings' })
  const [only] = outer
  return outer.length === 1 && only
    ? { geometry: { type: 'Polygon', coordinates: [only, ...inner] } }
    : { geometry: { type: 'MultiPolygon', coordinates: outer.map((ring) => [ring]) } }
}

const broken = (reason: Text): Found => ({ geometry: null, faults: [{ field: 'geometry', reason }] })

/** OpenStreetMap extract, .osm.pbf; what is drawn from it carries "© OpenStreetMap contributors". */
export const osmPbf: Format = {
  id: 'OSM PBF',
  extensions: ['.pbf'],
  crs: async () => 'EPSG:4326',
  records: ({ path }) => records(path),
}
