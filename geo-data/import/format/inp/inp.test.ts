import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SourceRecord } from '../../import.ts'
import type { Format } from '../format.ts'
import { formatOf } from '../formats.ts'
import { epanet } from './epanet.ts'
import { swmm } from './swmm.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inp-'))
})
afterAll(() => rm(folder, { recursive: true }))

const file = async (text: string) => {
  const path = join(folder, `${Math.abs(Buffer.from(text).reduce((sum, byte) => (sum * 31 + byte) | 0, 7))}.inp`)
  await writeFile(path, text)
  return { path, beside: [], columns: {} }
}

const read = async (format: Format, text: string): Promise<SourceRecord[]> => {
  const all: SourceRecord[] = []
  for await (const record of format.records(await file(text))) all.push(record)
  return all
}

const NET = `[TITLE]
a net
[JUNCTIONS]
 J1 10.5 2 ; a street corner
 "J 2" 11
[RESERVOIRS]
 R 30
[PIPES]
 P1 R J1 100 12 130 0 CV
 P2 J1 "J 2" 50 8 130
 P3 J1 nowhere 50 8 130
 P4 J1
[PUMPS]
 PU J1 "J 2" POWER 7 SPEED 1
[VALVES]
 V J1 "J 2" 8 PRV 40
[OPTIONS]
 Units GPM
[COORDINATES]
 J1 0 0
 "J 2" 10 0
 R 0 x
[VERTICES]
 PU 0 4
 PU 10 4
[END]
 beyond the end`

describe('an EPANET file', () => {
  it('gives nodes, then links with their ends, bends and units as US customary or metric flow says', async () => {
    const us = await read(epanet, NET)
    expect(us.map(({ properties }) => properties.code)).toEqual(['J1', 'J 2', 'R', 'P1', 'P2', 'P3', 'P4', 'PU', 'V'])
    expect(us[0]).toEqual({
      record: 1,
      where: { zh: '[JUNCTIONS] 第 4 行', en: '[JUNCTIONS] line 4' },
      roles: ['junction', 'node', 'point'],
      properties: { code: 'J1', 'elevation (ft)': '10.5', 'demand (GPM)': '2', description: 'a street corner' },
      geometry: { type: 'Point', coordinates: [0, 0] },
    })
    expect(us[4]).toMatchObject({
      ends: { from: 'J1', to: 'J 2' },
      properties: { 'length (ft)': '50', 'diameter (in)': '8' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [10, 0],
        ],
      },
    })
    const metric = await read(epanet, NET.replace('GPM', 'lps'))
    expect(metric[4]?.properties).toMatchObject({ 'length (m)': '50', 'diameter (mm)': '8' })
  })

  it('calls a valve and a pump by what they are, with every bend of their line', async () => {
    const [pump, valve] = (await read(epanet, NET)).slice(-2)
    expect(pump).toMatchObject({
      roles: ['pump', 'line'],
      geometry: {
        coordinates: [
          [0, 0],
          [0, 4],
          [10, 4],
          [10, 0],
        ],
      },
    })
    expect(pump?.properties['power (hp)']).toBe('7')
    expect(valve).toMatchObject({ roles: ['PRV', 'valve', 'line'], ends: { from: 'J1', to: 'J 2' } })
  })

  it('keeps a pipe without a start, an end or a place, and says what it lacks', async () => {
    const faults = (await read(epanet, NET)).flatMap((record) => record.faults ?? [])
    expect(faults.map(({ reason }) => reason.en)).toEqual([
      'its end node "nowhere" has no line in [COORDINATES]',
      '"P4" names no end node',
    ])
  })

  it('is refused whole when nobody knows its units', async () => {
    await expect(read(epanet, NET.replace('GPM', 'ROODS'))).rejects.toThrow('flow unit "ROODS"')
  })

  it('lies on a plane of its own, unless its map counts in degrees', async () => {
    expect(await epanet.crs(await file(NET))).toBe('local')
    expect(await epanet.crs(await file(`${NET.replace('[END]', '[BACKDROP]\n UNITS Degrees')}`))).toBe('EPSG:4326')
  })
})

const SEWER = `[OPTIONS]
FLOW_UNITS CMS
[JUNCTIONS]
M1 10 3 0 0 0
M2 9 2.5 0 0 0
[OUTFALLS]
O 8 FREE NO
[CONDUITS]
C1 M1 M2 40 0.013 0.5 0 0 0
C2 M2 O 40 0.013 0 0 0 0
[XSECTIONS]
C1 CIRCULAR 0.6 0 0 0 1
C2 RECT_CLOSED 1.2 2 0 0 1
[SUBCATCHMENTS]
S1 G M1 1.5 40 100 0.5 0
S2 G M1 1.5 40 100 0.5 0
[COORDINATES]
M1 0 0
M2 30 40
O 60 80
[Polygons]
S1 0 0
S1 1 0
S1 1 1
`

describe('a SWMM file', () => {
  it('gives manholes, conduits at the depth of their inverts with their section, and areas closed', async () => {
    const [, , outfall, round, box, area, unplaced] = await read(swmm, SEWER)
    expect(outfall).toMatchObject({ roles: ['outfall', 'node', 'point'] })
    expect(round?.properties).toMatchObject({ shape: 'CIRCULAR', 'diameter (m)': '0.6' })
    expect(round?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [0, 0, -2.5],
        [30, 40, -2.5],
      ],
    })
    expect(box?.properties).toMatchObject({ 'height (m)': '1.2', 'width (m)': '2' })
    expect(box?.geometry).toMatchObject({
      coordinates: [
        [30, 40, -2.5],
        [60, 80, -2.5],
      ],
    })
    expect(area?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    })
    expect(unplaced?.faults).toEqual([
      { field: 'geometry', reason: { zh: '“S2”在 [POLYGONS] 中没有坐标', en: '"S2" has no lines in [POLYGONS]' } },
    ])
  })

  it('turns feet into metres below ground, and elevations into depths where the file counts so', async () => {
    const feet = await read(swmm, SEWER.replace('CMS', 'CFS'))
    expect(feet[3]?.geometry).toMatchObject({
      coordinates: [
        [0, 0, -2.5 * 0.3048],
        [30, 40, -2.5 * 0.3048],
      ],
    })
    expect(feet[3]?.properties).toMatchObject({ 'diameter (ft)': '0.6' })
    const elevations = await read(
      swmm,
      SEWER.replace('CMS', 'CMS\nLINK_OFFSETS ELEVATION').replace('0.5 0 0 0\nC2', '10.5 9 0 0\nC2'),
    )
    expect(elevations[3]?.geometry).toMatchObject({
      coordinates: [
        [0, 0, -2.5],
        [30, 40, -2.5],
      ],
    })
  })
})

it('one extension, two formats: told apart by their sections', async () => {
  expect((await formatOf(await file(NET))).id).toBe('EPANET')
  expect((await formatOf(await file(SEWER))).id).toBe('SWMM')
  await expect(formatOf(await file('nothing of either'))).rejects.toThrow('is none of: EPANET, SWMM')
})
