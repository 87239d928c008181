import type { ExportedThing, ExportFormat, Layer, Stamp } from '../export.ts'
import { csv } from './csv.ts'
import { geojson } from './geojson.ts'
import { geopackage } from './geopackage.ts'
import { shapefile } from './shapefile.ts'
import { xlsx } from './xlsx.ts'

/** Writes a layer to a file that does not exist yet, one thing after another. @throws Refused where the format cannot hold it */
export type Writer = (layer: Layer, things: AsyncIterable<ExportedThing>, path: string, stamp: Stamp) => Promise<void>

export const WRITERS: Readonly<Record<ExportFormat, Writer>> = { geojson, csv, gpkg: geopackage, zip: shapefile, xlsx }
