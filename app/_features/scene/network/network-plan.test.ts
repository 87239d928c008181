import { expect, test } from 'vitest'
import type { SceneSegment } from '../scene-plan.ts'
import { lineIndex, nearAndFar } from './network-plan.ts'

const kindOf = (kind: string, ...ids: number[]) => ({
  sectorId: 'gas',
  kind,
  ids: Int32Array.from(ids),
  starts: new Uint32Array(ids.length + 1),
  positions: new Float64Array(),
})
const aSegment = (id: number): SceneSegment => ({
  id: String(id),
  sectorId: 'gas',
  kind: 'main',
  diameterMm: 200,
  boreM: null,
  positions: [],
})
const index = lineIndex([kindOf('main', 7, 3), kindOf('service', 9)])

test('lines are numbered as they are drawn, kind after kind', () => {
  expect([...index]).toEqual([
    [7, 0],
    [3, 1],
    [9, 2],
  ])
})

test('where a tube stands no line is drawn, and what the network holds is not drawn again', () => {
  const near = { tubes: [aSegment(3), aSegment(40)], lines: [aSegment(9), aSegment(41)] }
  const { hidden, ownLines } = nearAndFar(near, index, null)
  expect(hidden).toEqual([3])
  expect(ownLines.map(({ id }) => id)).toEqual(['41'])
})

test('the line that is looked at is shown as such, near or far, but not beneath its own tube', () => {
  const near = { tubes: [aSegment(3)], lines: [] }
  const selected = (record: string, id: string) => nearAndFar(near, index, { record, id }).selected
  expect(selected('segment', '9')).toBe(9)
  expect(selected('segment', '3')).toBeNull()
  expect(selected('segment', '40')).toBeNull()
  expect(selected('asset', '9')).toBeNull()
})
