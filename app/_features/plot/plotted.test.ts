import { expect, test } from 'vitest'
import { plotKind } from '../../../geo-data/plot/kind.ts'
import type { PlotRow } from './plot.operations.ts'
import { calledOf, headingOf, middleOf, type Plotted, plottedAt } from './plotted.ts'

const version = (number: number, minute: number, removed = false) => ({
  number,
  positions: [[121.9, 29.92]] as const,
  name: number === 2 ? '一号指挥部' : '',
  note: '',
  removed,
  madeBy: { id: '1', name: { zh: '值班员', en: 'Duty' } },
  madeAt: new Date(Date.UTC(2026, 10, 22, 2, minute)).toISOString(),
})
const row = (id: string, kind: string, versions: PlotRow['versions']): PlotRow => ({
  id,
  kind,
  department: { id: '1', name: { zh: '', en: '' } },
  versions,
})

test('a screen that looks back shows what was plotted then, under the name it had then', () => {
  const rows = [
    row('7', 'command-post', [version(1, 0), version(2, 5), version(3, 9, true)]),
    row('8', 'unheard-of', [version(1, 0)]),
  ]
  const at = (minute: number) =>
    plottedAt(rows, Date.UTC(2026, 10, 22, 2, minute)).map((one) => [one.id, calledOf(one).zh])
  expect(at(-1)).toEqual([])
  expect(at(4)).toEqual([['7', '指挥部']])
  expect(at(5)).toEqual([['7', '一号指挥部']])
  expect(at(9)).toEqual([])
})

const drawn = (kindId: string, positions: readonly (readonly [number, number])[]): Plotted => {
  const kind = plotKind(kindId)
  if (!kind) throw new Error(kindId)
  return { id: '1', kind, departmentId: '1', version: { ...version(1, 0), positions } }
}

test('the symbol of a line stands half way along it, not half way between its ends', () => {
  const [longitude, latitude] = middleOf(
    drawn('cordon', [
      [121, 30],
      [121, 30.2],
      [121, 30],
    ]),
  )
  expect([longitude, latitude]).toEqual([121, expect.closeTo(30.2, 9)])
  expect(
    middleOf(
      drawn('flooded-area', [
        [121, 30],
        [123, 30],
        [122, 33],
      ]),
    ),
  ).toEqual([122, 31])
})

test('the symbol of an outline stands at its top, so that two around one point are told apart', () => {
  const ring = (north: number) =>
    drawn('hot-zone', [
      [121, 30],
      [123, 30],
      [122, north],
    ])
  expect([middleOf(ring(33)), middleOf(ring(34))]).toEqual([
    [122, 33],
    [122, 34],
  ])
})

test('an arrow points where the last stretch leads, however often it was clicked', () => {
  expect(
    headingOf([
      [121, 30],
      [121, 31],
    ]),
  ).toBeCloseTo(0)
  expect(
    headingOf([
      [121, 30],
      [122, 30],
      [122, 30],
    ]),
  ).toBeCloseTo(90)
  expect(
    headingOf([
      [121, 30],
      [120, 30],
    ]),
  ).toBeCloseTo(-90)
})
