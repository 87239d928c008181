import { existsSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openElevations } from './elevations.geotiff.ts'
import type { TerrainFile } from './terrain.ts'
import { NO_DATA, writeElevations } from './test-elevations.ts'

const asked = (file: string, more: Partial<TerrainFile> = {}): TerrainFile => ({
  file,
  crs: null,
  heights: null,
  attribution: null,
  ...more,
})
const FINE_M = 1

/** Pixels of a hundredth of a degree: the middles of the first row lie at 29.995. */
const hill = (heights: number[][]) => writeElevations({ heights, origin: [121, 30], step: 0.01 })

describe('an elevation model in degrees', () => {
  test('is read between its heights, which stand in the middle of their pixels', async () => {
    const { heightsAt, close } = await openElevations(
      asked(
        await hill([
          [10, 20, 30],
          [40, 50, 60],
        ]),
      ),
    )
    const at = (longitude: number, latitude: number) => heightsAt(Float64Array.of(longitude, latitude), FINE_M)
    expect((await at(121.005, 29.995))[0]).toBeCloseTo(10, 4)
    expect((await at(121.015, 29.985))[0]).toBeCloseTo(50, 4)
    expect((await at(121.01, 29.995))[0]).toBeCloseTo(15, 4)
    expect((await at(121.01, 29.99))[0]).toBeCloseTo(30, 4)
    await close()
  })

  test('has no height outside, nor where the file says that it has none', async () => {
    const { heightsAt, close } = await openElevations(
      asked(
        await hill([
          [10, NO_DATA, 30],
          [40, NO_DATA, 60],
        ]),
      ),
    )
    const heights = await heightsAt(Float64Array.of(121.015, 29.99, 121.008, 29.995, 120.9, 29.99, 121.005, 31), FINE_M)
    expect([...heights]).toEqual([Number.NaN, 10, Number.NaN, Number.NaN])
    await close()
  })

  test('says where it lies, how fine it is, and at which zooms it is drawn', async () => {
    const { terrain, close } = await openElevations(
      asked(
        await hill([
          [1, 2],
          [3, 4],
        ]),
      ),
    )
    expect(terrain).toMatchObject({ name: 'hill.tif', crs: 'EPSG:4326', heights: 'metre' })
    expect(terrain.bounds.west).toBeCloseTo(121, 9)
    expect(terrain.bounds.south).toBeCloseTo(29.98, 9)
    // 0.01° are 1,112 m down and 963 m across; a pixel of zoom 8 is 530 m there, of zoom 7 1,059 m.
    expect(terrain.resolutionM).toBeCloseTo(1037.5, 0)
    expect([terrain.minZoom, terrain.maxZoom]).toEqual([7, 8])
    await close()
  })
})

describe('an elevation model in a projection', () => {
  /** Gauss–Krüger about 120°E: on its meridian x is 500 km, and y is the meridian's length from the equator. */
  const keys = { GTModelTypeGeoKey: 1, GTRasterTypeGeoKey: 1, ProjectedCSTypeGeoKey: 4549 }
  const MERIDIAN_30_M = 3_320_113.3979

  test('is read where its projection puts it', async () => {
    const file = await writeElevations({
      heights: [
        [1, 2],
        [3, 4],
      ],
      origin: [499_900, MERIDIAN_30_M + 100],
      step: 100,
      keys,
    })
    const { heightsAt, terrain, close } = await openElevations(asked(file))
    expect(terrain.crs).toBe('EPSG:4549')
    expect((await heightsAt(Float64Array.of(120, 30), FINE_M))[0]).toBeCloseTo(2.5, 3)
    await close()
  })

  test('in feet counts its heights in what it was said to, or is refused', async () => {
    const feet = { ...keys, ProjectedCSTypeGeoKey: 3547 }
    const file = await writeElevations({
      heights: [
        [100, 100],
        [100, 100],
      ],
      origin: [4_960_000, 3_900_000],
      step: 90,
      keys: feet,
    })
    await expect(openElevations(asked(file))).rejects.toThrow('the map is in feet and the file does not say')
    const { heightsAt, terrain, close } = await openElevations(asked(file, { heights: 'us-survey-foot' }))
    const { west, south, east, north } = terrain.bounds
    const [height] = await heightsAt(Float64Array.of((west + east) / 2, (south + north) / 2), FINE_M)
    expect(height).toBeCloseTo(30.48006, 4)
    await close()
  })
})

describe('a file that cannot be used is refused in one sentence', () => {
  test.each([
    ['no EPSG code', { GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 32767 }, 'does not say its coordinate system'],
    ['an unknown one', { GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 3 }, 'EPSG:3 is no coordinate system'],
    ['degrees beyond the earth', { GTModelTypeGeoKey: 2, GeographicTypeGeoKey: 4326 }, 'does not lie on the earth'],
  ])('%s', async (_, keys, why) => {
    const origin: [number, number] = why.includes('earth') ? [500_000, 3_300_000] : [121, 30]
    const file = await writeElevations({ heights: [[1, 2]], origin, step: 0.01, keys })
    await expect(openElevations(asked(file))).rejects.toThrow(why)
  })

  test('no picture at all', async () => {
    const file = await hill([[1, 2]])
    writeFileSync(file, 'hills')
    await expect(openElevations(asked(file))).rejects.toThrow('TERRAIN: is no GeoTIFF')
  })
})

const KY4 = new URL('../../../shared/data/terrain/ky4_elevation.tif', import.meta.url).pathname

test.skipIf(!existsSync(KY4))(
  'a real one is read as gdallocationinfo reads it, its map in feet, its heights in metres',
  async () => {
    const { heightsAt, terrain, close } = await openElevations(asked(KY4, { heights: 'metre' }))
    expect(terrain).toMatchObject({ crs: 'EPSG:3547', minZoom: 7, maxZoom: 13 })
    expect(terrain.resolutionM).toBeCloseTo(90.975 * (1200 / 3937), 1)
    // The middle of pixel 293, 201 by gdaltransform.
    const [height] = await heightsAt(Float64Array.of(-85.5887369323991, 38.049543002836), FINE_M)
    expect(height).toBeCloseTo(200.141662597656, 2)
    await close()
  },
)
