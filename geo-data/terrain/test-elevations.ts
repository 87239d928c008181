import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeArrayBuffer } from 'geotiff'

interface Written {
  readonly heights: readonly (readonly number[])[]
  /** Of the north-western corner, in the file's own units. */
  readonly origin: readonly [x: number, y: number]
  readonly step: number
  readonly keys?: Readonly<Record<string, number>>
}

const DEGREES = { GTModelTypeGeoKey: 2, GTRasterTypeGeoKey: 1, GeographicTypeGeoKey: 4326 }
export const NO_DATA = -9999

/** A GeoTIFF of a few heights, WGS 84 unless its keys say otherwise. @returns its path */
export const writeElevations = async ({ heights, origin, step, keys = DEGREES }: Written): Promise<string> => {
  const bytes = await writeArrayBuffer(Float32Array.from(heights.flat()), {
    width: heights[0]?.length ?? 0,
    height: heights.length,
    BitsPerSample: [32],
    SampleFormat: [3],
    ModelPixelScale: [step, step, 0],
    ModelTiepoint: [0, 0, 0, ...origin, 0],
    GDAL_NODATA: `${NO_DATA}\0`,
    ...keys,
  })
  const file = join(mkdtempSync(join(tmpdir(), 'elevations-')), 'hill.tif')
  writeFileSync(file, Buffer.from(bytes as ArrayBuffer))
  return file
}
