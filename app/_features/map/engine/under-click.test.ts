import type { LayerSpecification } from 'maplibre-gl'
import { expect, test } from 'vitest'
import { type Drawn, underClick } from './under-click.ts'

const layer = (type: 'circle' | 'line' | 'symbol', record?: string): LayerSpecification => ({
  id: `${type}-${record}`,
  type,
  source: 'assets',
  ...(record ? { metadata: { record } } : {}),
})
const manhole = (id: number): Drawn => ({ id, layer: layer('circle', 'asset'), properties: { name_zh: `井 ${id}` } })

test('ten thousand things under one click: one is meant, and the others are counted', () => {
  const heap = Array.from({ length: 10_000 }, (_, index) => manhole(index + 1))
  expect(underClick(heap)).toEqual({
    selection: { record: 'asset', id: '1' },
    name: { zh: '井 1', en: '井 1' },
    others: 9_999,
  })
})

test('a thing in two layers and two squares is one thing', () => {
  const lettered = { ...manhole(7), layer: layer('symbol', 'asset') }
  expect(underClick([lettered, manhole(7), manhole(7)])).toMatchObject({ selection: { id: '7' }, others: 0 })
})

test('the smaller thing was meant, though the pipe was drawn over it', () => {
  const pipe: Drawn = { id: 3, layer: layer('line', 'segment'), properties: {} }
  expect(underClick([pipe, manhole(7)])).toMatchObject({ selection: { record: 'asset', id: '7' }, others: 1 })
  expect(underClick([pipe])).toEqual({ selection: { record: 'segment', id: '3' }, name: null, others: 0 })
})

test('what has no record or no id is nothing', () =>
  expect(
    underClick([
      { ...manhole(7), id: undefined },
      { ...manhole(8), layer: layer('circle') },
    ]),
  ).toEqual({
    selection: null,
    name: null,
    others: 0,
  }))
