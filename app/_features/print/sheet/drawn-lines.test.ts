import { expect, test } from 'vitest'
import { HAPPENING, SURROUNDINGS } from '../../../../geo-data/print/legend.ts'
import legendEn from '../../legend/legend.en.json'
import legendZh from '../../legend/legend.zh.json'
import { metadataOf } from '../../map/layer-group.ts'
import { geoJsonLayer, marksLayer, pathLayer, scatterplotLayer } from '../../map/overlay/drawing.ts'
import { GROUP_NUMBERS } from '../../map/sensor-group/group-layers.ts'
import { mapStyle } from '../../map/style/map-style.ts'
import { drawnLines } from './drawn-lines.ts'
import { withDensity } from './png-density.ts'

const bounds = { west: 121.89, south: 29.91, east: 121.91, north: 29.93 }
const picture = (name: string) => ({ name, sidePx: 10, draw: () => undefined })
const mark = (name: string, longitude: number, latitude: number) => ({
  position: [longitude, latitude] as const,
  picture: picture(name),
  scale: 1,
  selection: null,
})
const none = { groups: [], offline: false, overlays: [], bounds }

test('the legend has what is in the picture, and no line of the tree that has no feature in it', () => {
  expect(drawnLines({ ...none, groups: ['gas.main', 'gas.sensor', 'road', 'label'], offline: true })).toEqual([
    'gas.main',
    'gas.sensor',
    'road',
    'sensor.offline',
  ])
  expect(drawnLines(none)).toEqual([])
})

test('alarms are told by their priority, and only those that stand in the picture', () => {
  const alarms = marksLayer({
    id: 'alarm',
    data: [
      mark('alarm/P1/燃/true', 121.9, 29.92),
      mark('alarm/P2/水/false', 121.9, 29.92),
      mark('alarm/P3/水/true', 122, 30),
    ],
  })
  const flash = marksLayer({ id: 'alarm-flash', data: [mark('flash', 121.9, 29.92)] })
  expect(drawnLines({ ...none, overlays: [flash, alarms] })).toEqual(['alarm.P1', 'alarm.P2'])
})

test('what is plotted is told by its kind, an arrow by the line it ends', () => {
  const plot = marksLayer({
    id: 'plot',
    data: [
      mark('plot/arrow/place/90', 121.9, 29.92),
      mark('plot/evacuation-route', 121.9, 29.92),
      mark('plot/command-post', 121.9, 29.92),
      mark('plot/shelter', 122, 30),
    ],
  })
  expect(drawnLines({ ...none, overlays: [plot] })).toEqual(['plot.command-post', 'plot.evacuation-route'])
})

test('a zone that lies elsewhere is not in the legend; one whose edge crosses the picture is', () => {
  const ring = (longitude: number) => [
    [longitude, 29.9],
    [longitude + 0.02, 29.92],
    [longitude, 29.94],
  ]
  const overlays = [
    pathLayer({ id: 'zone-line-cordon', data: [ring(121.88)], getPath: (path) => path as [number, number][] }),
    pathLayer({ id: 'zone-line-shelter', data: [ring(120)], getPath: (path) => path as [number, number][] }),
    pathLayer({ id: 'zone-line-must-leave', data: [], getPath: () => [] }),
  ]
  expect(drawnLines({ ...none, overlays })).toEqual(['zone.cordon'])
})

test('what is selected and what is asked are found in features and circles alike', () => {
  const feature = {
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [121.9, 29.92] },
    properties: {},
  }
  const circle = (radius: number) =>
    scatterplotLayer({ id: 'area-circle', data: [[121.92, 29.92]], getRadius: radius, radiusUnits: 'meters' })
  expect(drawnLines({ ...none, overlays: [geoJsonLayer({ id: 'selection-halo', data: feature })] })).toEqual([
    'selection',
  ])
  expect(drawnLines({ ...none, overlays: [circle(2_000)] })).toEqual(['area'])
  expect(drawnLines({ ...none, overlays: [circle(12.5)] })).toEqual([])
})

test('every group of the map’s style but its names has a line in the printed legend', () => {
  const groups = new Set(mapStyle('', 'zh').layers.flatMap((layer) => metadataOf(layer)?.group ?? []))
  for (const names of ['label', GROUP_NUMBERS]) groups.delete(names)
  expect(groups.size).toBeGreaterThan(100)
  expect(drawnLines({ ...none, groups: [...groups] })).toEqual([...groups].sort())
})

test('the printed legend calls things what the legend on the screen calls them', () => {
  const marks = {
    P1: HAPPENING['alarm.P1'],
    P2: HAPPENING['alarm.P2'],
    P3: HAPPENING['alarm.P3'],
    offline: HAPPENING['sensor.offline'],
    'must-leave': HAPPENING['zone.must-leave'],
    shelter: HAPPENING['zone.shelter'],
    cordon: HAPPENING['zone.cordon'],
  }
  for (const [id, { name }] of Object.entries(marks))
    expect(name).toEqual({ zh: legendZh.mark[id as keyof typeof marks], en: legendEn.mark[id as keyof typeof marks] })
  expect(Object.keys(SURROUNDINGS)).toContain('blind-area')
})

test('a PNG says how large it is on paper, and is otherwise as it was', () => {
  const head = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Uint8Array(25).fill(7), 1, 2, 3])
  const said = withDensity(head, 300)
  expect([...said.subarray(0, 33), ...said.subarray(54)]).toEqual([...head])
  // pHYs, 11811 dots a metre both ways, and the CRC that libpng writes for it.
  expect(Buffer.from(said.subarray(33, 54)).toString('hex')).toBe('000000097048597300002e2300002e230178a53f76')
})
