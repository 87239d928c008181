import { stat } from 'node:fs/promises'
import { UnreadableFile } from '../import.ts'
import { esriShapefile } from './esri-shapefile.ts'
import type { Format, Source } from './format.ts'
import { geojson } from './geojson.ts'
import { geopackage } from './geopackage.ts'
import { epanet } from './inp/epanet.ts'
import { swmm } from './inp/swmm.ts'
import { osmPbf } from './osm/osm-pbf.ts'
import { citygml } from './scene/citygml.ts'
import { tiles3d } from './scene/tiles-3d.ts'
import { survey } from './survey/survey.ts'
import { placedTable } from './table/placed-table.ts'

const FORMATS: readonly Format[] = [
  tiles3d,
  citygml,
  geojson,
  esriShapefile,
  geopackage,
  epanet,
  swmm,
  osmPbf,
  survey,
  placedTable,
]

/** @throws UnreadableFile when a file is empty, no format has that extension, or none that has it recognises the file */
export const formatOf = async (source: Source): Promise<Format> => {
  for (const path of [source.path, ...source.beside])
    if ((await stat(path)).size === 0) throw new UnreadableFile({ zh: '是空的', en: 'is empty' })
  const named = FORMATS.filter(({ extensions }) =>
    extensions.some((extension) => source.path.toLowerCase().endsWith(extension)),
  )
  for (const format of named) if ((await format.recognises?.(source)) ?? true) return format
  if (named.length > 0) {
    const ids = named.map(({ id }) => id).join(', ')
    throw new UnreadableFile({ zh: `不是下列任何一种：${ids}`, en: `is none of: ${ids}` })
  }
  const known = [...new Set(FORMATS.flatMap(({ extensions }) => extensions))].join(', ')
  throw new UnreadableFile({
    zh: `的扩展名不在可读之列：${known}`,
    en: `has none of the extensions this import reads: ${known}`,
  })
}
