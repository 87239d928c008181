import { expect, test } from 'vitest'
import { plotKind } from '../../../geo-data/plot/kind.ts'
import { BELOW_POINTS } from '../map/floor.ts'
import type { Mark } from '../map/overlay/drawing.ts'
import { plotLayers } from './plot-layer.ts'
import { arrowPicture } from './plot-picture.ts'
import type { Plotted } from './plotted.ts'

const plotted = (id: string, kindId: string, positions: readonly (readonly [number, number])[], name = ''): Plotted => {
  const kind = plotKind(kindId)
  if (!kind) throw new Error(kindId)
  const madeBy = { id: '1', name: { zh: '', en: '' } }
  const version = { number: 1, positions, name, note: '', removed: false, madeBy, madeAt: '2026-11-22T02:00:00Z' }
  return { id, kind, departmentId: '1', version }
}
const street = [
  [121.9, 29.92],
  [121.9, 29.921],
] as const
const block = [...street, [121.901, 29.921]] as const

const layersOf = (all: readonly Plotted[], mark = '') => {
  const drawings = plotLayers(all, { read: ({ zh }) => zh, mark, scale: 1, linesNamed: true })
  return (id: string) => drawings.find((one) => one.id === id)?.props as Record<string, unknown> & { data: unknown[] }
}
const names = (marks: unknown[]) => (marks as Mark[]).map(({ picture }) => picture.name)

test('a point is its symbol, a route its line, its symbol and an arrow at its end', () => {
  const of = layersOf([plotted('1', 'command-post', [street[0]]), plotted('2', 'evacuation-route', street)])
  expect(names(of('plot').data)).toEqual(['plot/command-post', 'plot/arrow/place/0', 'plot/evacuation-route'])
  expect((of('plot').data[1] as Mark).position).toEqual(street[1])
  expect(of('plot-line').data).toHaveLength(1)
})

test('a cordon is dashed, a zone is an outline with no inside, a flooded area has one', () => {
  expect(layersOf([plotted('1', 'cordon', street)])('plot-line').data.length).toBeGreaterThan(20)
  expect(layersOf([plotted('1', 'hot-zone', block)])('plot-fill').data).toEqual([])
  expect(layersOf([plotted('1', 'flooded-area', block)])('plot-fill').data).toHaveLength(1)
})

test('lines and fills lie below what is a point: a sensor that cries under a cordon is seen', () => {
  const of = layersOf([plotted('1', 'cordon', street), plotted('2', 'flooded-area', block)])
  for (const id of ['plot-fill', 'plot-casing', 'plot-line']) expect(of(id).beforeId, id).toBe(BELOW_POINTS)
})

test('an area is outlined all around', () => {
  const [outline] = layersOf([plotted('1', 'hot-zone', block)])('plot-line').data as { path: unknown[] }[]
  expect(outline?.path).toEqual([...block, block[0]])
})

test('a name stands where there is one, else the kind’s; an exercise says so before it', () => {
  const all = [plotted('1', 'command-post', [street[0]], '北门'), plotted('2', 'police', [street[0]])]
  const { data, getText } = layersOf(all, '演练·')('plot-label')
  expect(data.map(getText as (one: unknown) => string)).toEqual(['演练·北门', '演练·警车'])
})

test('where room is short a line is told by its symbol alone', () => {
  const all = [plotted('1', 'command-post', [street[0]]), plotted('2', 'cordon', street)]
  const drawings = plotLayers(all, { read: ({ zh }) => zh, mark: '', scale: 1, linesNamed: false })
  expect(drawings.find(({ id }) => id === 'plot-label')?.props.data).toHaveLength(1)
  expect(drawings.find(({ id }) => id === 'plot')?.props.data).toHaveLength(2)
})

test('arrows of one direction share a picture, whole turns included', () => {
  expect(arrowPicture('place', -90).name).toBe(arrowPicture('place', 270).name)
  expect(arrowPicture('place', 359).name).toBe('plot/arrow/place/0')
})
