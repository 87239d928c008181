import { expect, it } from 'vitest'
import { placeFault } from '../../../../geo-data/bookmark/bookmark.ts'
import { PRESETS } from '../../../../geo-data/layer-preset/layer-preset.ts'
import { KINDS } from '../../../../geo-data/sectors/registry.ts'
import { parsePlace } from '../../../_lib/place/place.ts'
import { layerTree } from '../../map/layer-group.ts'
import { seenGroups } from '../layer-turn.ts'
import { parseLayers, placeOfPreset, printLayers } from './preset-place.ts'

const tree = layerTree()

it.each(PRESETS)('$id shows exactly what it says', (preset) => {
  const seen = seenGroups(tree, placeOfPreset(tree, preset))
  for (const { ref, it } of KINDS) expect([ref, seen.has(ref)]).toEqual([ref, preset.shows(it)])
  expect(seen.has('camera')).toBe(preset.beside.includes('camera'))
  expect(['gas.sensor', 'building', 'label'].every((group) => seen.has(group))).toBe(true)
})

it('keeps the layers of a place and nothing else of it, and brings them back', () => {
  const place = parsePlace(
    'bounds=1,2,3,4&sel=asset:1&time=2026-11-21T19:15:00Z&hide=gas.*&fade=gas.main~40&order=gas.main,water.main&filter=gas.main~depth_m:least:1&base=tdt',
  )
  const kept = printLayers(place)
  expect(placeFault(kept, 'layers')).toBeNull()
  expect(parseLayers(kept)).toEqual({
    hidden: ['gas.*'],
    shown: [],
    faded: { 'gas.main': 0.4 },
    order: ['gas.main', 'water.main'],
    filter: 'gas.main~depth_m:least:1',
    bases: ['tdt'],
  })
  const first = printLayers(parsePlace('bounds=1,2,3,4'))
  expect([placeFault(first, 'layers'), parseLayers(first).hidden]).toEqual([null, []])
})
