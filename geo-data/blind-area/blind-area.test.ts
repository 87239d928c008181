import { describe, expect, test } from 'vitest'
import { SECTORS } from '../sectors/registry.ts'
import {
  blindnessOf,
  concerned,
  EVENTS_OF_SIGHT,
  ratesOf,
  reachOf,
  sightOf,
  type Watcher,
  watchOf,
} from './blind-area.ts'

const aWatcher = (over: Partial<Watcher> = {}): Watcher => ({
  id: 1,
  sectorId: 'gas',
  metric: 'methane-adjacent',
  longitude: 121.9,
  latitude: 29.92,
  online: true,
  gatewayOnline: true,
  deviceEvent: null,
  ...over,
})

describe('a sensor watches', () => {
  test('while it is heard and says nothing against itself', () => {
    expect(blindnessOf(aWatcher())).toBeNull()
    expect(blindnessOf(aWatcher({ deviceEvent: 'recovered' }))).toBeNull()
    expect(blindnessOf(aWatcher({ deviceEvent: 'tamper' }))).toBeNull()
  })

  test('not while it is silent, drowned, without power, or its gateway is lost; one cause speaks for many', () => {
    expect(blindnessOf(aWatcher({ online: false }))).toBe('offline')
    expect(blindnessOf(aWatcher({ online: null }))).toBe('never-heard')
    for (const deviceEvent of ['flooded', 'low-battery', 'power-off', 'failure'])
      expect(blindnessOf(aWatcher({ deviceEvent })), deviceEvent).toBe('device-fault')
    expect(blindnessOf(aWatcher({ online: false, gatewayOnline: false }))).toBe('gateway-lost')
  })

  test('as far as its sector says, and every sector says how far', () => {
    for (const { id, metrics } of SECTORS)
      for (const { id: metric } of metrics) expect(reachOf({ sectorId: id, metric }), id).toBeGreaterThan(0)
    expect(reachOf({ sectorId: 'unheard-of', metric: 'x' })).toBe(0)
    expect(EVENTS_OF_SIGHT).toContain('recovered')
  })
})

test('only those who may see a part of what is dark are asked, and only of the same sector', () => {
  const dark = aWatcher({ online: false })
  const near = aWatcher({ id: 2, longitude: 121.902 })
  const far = aWatcher({ id: 3, longitude: 121.95 })
  const other = aWatcher({ id: 4, sectorId: 'water', metric: 'pressure' })
  const all = [dark, near, far, other].map(watchOf)
  expect(concerned(all).map(({ id }) => id)).toEqual([1, 2])
  expect(concerned(all.slice(1))).toEqual([])
})

test('a rate counts those that watch, and the sight changes with any of them', () => {
  const now = [aWatcher(), aWatcher({ id: 2, online: false })].map(watchOf)
  expect(ratesOf(now)).toEqual([{ sectorId: 'gas', sensors: 2, watching: 1 }])
  expect(sightOf(now)).not.toBe(sightOf([aWatcher(), aWatcher({ id: 2 })].map(watchOf)))
  expect(sightOf(now)).toBe(sightOf([...now]))
})
