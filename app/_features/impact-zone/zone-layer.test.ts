import type { TextLayerProps } from '@deck.gl/layers'
import { expect, test } from 'vitest'
import type { ImpactZone, LeakCandidate } from './impact-zone.operations.ts'
import { zoneBounds } from './zone-bounds.ts'
import { candidateLayers, lineLabels, zoneLayers } from './zone-layer.ts'

const names = { 'must-leave': '必须撤离', shelter: '就地避险', cordon: '管制外沿' }
const nobody = { people: null, protectionTargets: [], hazardSources: [], assets: [], buildings: 0 }

const aZone = (part: Partial<ImpactZone>): ImpactZone => ({
  id: '1',
  scenario: 'chamber',
  law: 'explosion/isochoric-bound',
  validation: 'published',
  line: 'must-leave',
  label: { zh: '爆炸', en: 'Blast' },
  criterion: {},
  radiusM: 60,
  steps: [],
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [0.5, 1],
        [0, 0],
      ],
    ],
  },
  exposure: nobody,
  ...part,
})

const WARNING_COLOURS = ['229,72,77', '240,140,46', '242,207,60', '47,125,225']

test('three lines are drawn and none of them in a warning colour', () => {
  const zones = [aZone({}), aZone({ line: 'shelter' }), aZone({ line: 'cordon' })]
  const lines = zoneLayers(zones, names).filter((layer) => layer.id.startsWith('zone-line'))
  expect(lines).toHaveLength(3)
  const colours = lines.map((layer) => String((layer.props as { getColor?: unknown }).getColor))
  expect(colours.filter((colour) => WARNING_COLOURS.includes(colour))).toEqual([])
})

test('a criterion that is on no line is not drawn', () => {
  const zones = [aZone({ line: null })]
  const drawn = zoneLayers(zones, names).flatMap((layer) => [...(layer.props.data as unknown[])])
  expect(drawn).toEqual([])
})

test('must-leave is unbroken, the others are dashed', () => {
  const paths = (line: 'must-leave' | 'cordon') => {
    const layer = zoneLayers([aZone({ line })], names).find(({ id }) => id === `zone-line-${line}`)
    return [...((layer?.props.data ?? []) as unknown[])].length
  }
  expect(paths('must-leave')).toBe(1)
  expect(paths('cordon')).toBeGreaterThan(20)
})

test('each line is named on a side of its own, with its radius', () => {
  expect(lineLabels([aZone({})], names)).toMatchObject([{ position: [0, 0], text: '必须撤离 60 m' }])
  expect(lineLabels([aZone({ line: 'shelter' })], names)).toMatchObject([{ position: [0.5, 1] }])
  expect(lineLabels([aZone({ line: 'cordon' })], names)).toMatchObject([{ position: [0, 0], anchor: 'end' }])
  expect(lineLabels([aZone({ radiusM: null })], names)[0]?.text).toBe('必须撤离')
})

test('the name of the nearest line gives way to a mark that stands where it would be written', () => {
  const ring = [
    [-0.0002, -0.0002],
    [0.0002, -0.0002],
    [0.0002, 0.0002],
    [-0.0002, 0.0002],
    [-0.0002, -0.0002],
  ]
  const zones = [aZone({ geometry: { type: 'Polygon', coordinates: [ring] } })]
  const anchors = (marks: readonly (readonly [number, number])[]) =>
    lineLabels(
      zones,
      names,
      marks.map((mark) => [...mark]),
    ).map(({ anchor }) => anchor)
  expect(anchors([[0, 0]])).toEqual(['middle'])
  expect(anchors([[0, -0.0005]])).toEqual(['start'])
  expect(
    anchors([
      [0, -0.0005],
      [0.0006, 0],
    ]),
  ).toEqual(['end'])
  expect(anchors([[0, -0.01]])).toEqual(['middle'])
})

test('a name is drawn on its line’s own side', () => {
  const drawn = zoneLayers([aZone({ line: 'cordon' })], names).find(({ id }) => id === 'zone-label')
  const { getPixelOffset, getTextAnchor } = (drawn?.props ?? {}) as unknown as TextLayerProps
  const [label] = lineLabels([aZone({ line: 'cordon' })], names)
  expect([getPixelOffset, getTextAnchor].map((of) => (typeof of === 'function' ? of(label, {} as never) : of))).toEqual(
    [[-6, 6], 'end'],
  )
})

test('the likelier segment is drawn broader', () => {
  const candidate = (segmentId: string, score: number): LeakCandidate => ({
    segmentId,
    code: segmentId,
    distanceM: 10,
    score,
    reasons: [],
    geometry: {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    },
  })
  const props = candidateLayers([candidate('a', 0.9), candidate('b', 0.3)])[0]?.props ?? {}
  const { data, getWidth } = props as unknown as { data: unknown[]; getWidth: (row: unknown) => number }
  expect(getWidth(data[0])).toBeGreaterThan(getWidth(data[1]))
})

test('the box around the zones holds the drawn lines only', () => {
  expect(zoneBounds([aZone({})])).toEqual({ west: 0, south: 0, east: 1, north: 1 })
  expect(zoneBounds([aZone({ line: null })])).toBeNull()
})
