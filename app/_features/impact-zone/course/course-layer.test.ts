import type { Geometry } from 'geojson'
import { expect, test } from 'vitest'
import type { ImpactZone, ZoneFrame } from '../impact-zone.operations.ts'
import { courseLayers, frameAt } from './course-layer.ts'

const geometry: Geometry = { type: 'MultiPolygon', coordinates: [] }
const frames: ZoneFrame[] = [60, 300].map((atS) => ({ atS, radiusM: atS, geometry }))
const zones = [{ id: '1', frames }] as unknown as ImpactZone[]

test('a cloud lies where its last frame before the moment says', () => {
  expect(frameAt(frames, 299)?.atS).toBe(60)
  expect(frameAt(frames, 300)?.atS).toBe(300)
  expect(frameAt(frames, 1)?.atS).toBe(60)
})

test('only the cloud that is followed is drawn', () => {
  expect(courseLayers(zones, { zoneId: '1', atS: 60 })).toHaveLength(1)
  expect(courseLayers(zones, { zoneId: '2', atS: 60 })).toEqual([])
  expect(courseLayers(zones, { zoneId: '1', atS: null })).toEqual([])
})
