import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SourceRecord } from '../../import.ts'
import { formatOf } from '../formats.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scene-'))
})
afterAll(() => rm(folder, { recursive: true }))

const read = async (name: string, text: string) => {
  const path = join(folder, name)
  await writeFile(path, text)
  const source = { path, beside: [], columns: {} }
  const format = await formatOf(source)
  const all: SourceRecord[] = []
  for await (const record of format.records(source)) all.push(record)
  return { id: format.id, crs: await format.crs(source), only: all[0] as SourceRecord, count: all.length }
}

const tileset = (boundingVolume: object, transform?: number[]) =>
  JSON.stringify({
    asset: { version: '1.1' },
    geometricError: 70,
    root: { boundingVolume, geometricError: 70, transform },
  })

const RING = (w: number, s: number, e: number, n: number) => [
  [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ],
]

it('a tileset is one model with the region that its root says, in degrees', async () => {
  const radians = [120, 36, 121, 37].map((degrees) => (degrees * Math.PI) / 180)
  const { id, only, count } = await read('tileset.json', tileset({ region: [...radians, -5, 180] }))
  expect([id, count, only.roles]).toEqual(['3D Tiles', 1, ['3d-tiles']])
  expect(only.properties).toMatchObject({ lowest_m: -5, highest_m: 180, uri: join(folder, 'tileset.json') })
  const ring = (only.geometry as { coordinates: number[][][] }).coordinates[0] as number[][]
  for (const [index, place] of (RING(120, 36, 121, 37)[0] as number[][]).entries())
    expect(
      Math.hypot((ring[index]?.[0] ?? 0) - (place[0] ?? 0), (ring[index]?.[1] ?? 0) - (place[1] ?? 0)),
    ).toBeLessThan(1e-9)
})

it('a box in earth-centred metres is moved by the root and lies where it lies', async () => {
  // 0° N 0° E stands at x = 6 378 137 m; the box is 200 m wide, so 100 m is 0.0009° of longitude.
  const box = [0, 0, 0, 50, 0, 0, 0, 100, 0, 0, 0, 100]
  const { only } = await read(
    'tileset.json',
    tileset({ box }, [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 6_378_137, 0, 0, 1]),
  )
  const [[west, south]] = (only.geometry as { coordinates: number[][][] }).coordinates[0] as [[number, number]]
  expect(west).toBeCloseTo(-100 / 111_319.49, 6)
  expect(south).toBeCloseTo(-100 / 110_574.3, 6)
  expect(only.properties.highest_m).toBeCloseTo(50, 2)
})

it('a tileset without bounds on earth is refused, and GeoJSON is still GeoJSON', async () => {
  await expect(read('tileset.json', tileset({}))).rejects.toThrow('no bounds on earth')
  await expect(read('tileset.json', tileset({ region: [0, 0, 1] }).slice(0, -9))).rejects.toThrow('not whole JSON')
  expect((await read('plain.json', '{"type":"FeatureCollection","features":[{"type":"Feature"}]}')).id).toBe('GeoJSON')
})

const CITY = `<?xml version="1.0"?><core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:gml="http://www.opengis.net/gml">
  <gml:boundedBy><gml:Envelope srsDimension="3" srsName="urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783">
  <gml:lowerCorner>583195.1 6132834.3 12.5</gml:lowerCorner><gml:upperCorner>583418.3 6133031.3 44</gml:upperCorner>
  </gml:Envelope></gml:boundedBy><core:cityObjectMember/></core:CityModel>`

it('a CityGML model is its envelope, in the CRS of its plan', async () => {
  const { id, crs, only } = await read('bellinge.gml', CITY)
  expect([id, crs, only.roles]).toEqual(['CityGML', 'EPSG:25832', ['citygml']])
  expect(only.properties).toMatchObject({ code: 'bellinge', lowest_m: 12.5, highest_m: 44 })
  expect(only.geometry).toEqual({ type: 'Polygon', coordinates: RING(583195.1, 6132834.3, 583418.3, 6133031.3) })
})

it('what is no CityGML, or breaks off before its envelope, is refused', async () => {
  await expect(read('half.gml', CITY.slice(0, 300))).rejects.toThrow('no CityGML')
  await expect(read('other.gml', '<a><b/></a>')).rejects.toThrow('no CityGML')
})
