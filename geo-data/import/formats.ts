import { esriShapefile } from './esri-shapefile.ts'
import type { Format } from './format.ts'
import { geojson } from './geojson.ts'
import { UnreadableFile } from './import.ts'

const FORMATS: readonly Format[] = [geojson, esriShapefile]

/** @throws UnreadableFile when no format has that extension */
export const formatOf = (path: string): Format => {
  const format = FORMATS.find(({ extensions }) =>
    extensions.some((extension) => path.toLowerCase().endsWith(extension)),
  )
  if (format) return format
  const known = FORMATS.flatMap(({ extensions }) => extensions).join(', ')
  throw new UnreadableFile(`has none of the extensions this import reads: ${known}`)
}
