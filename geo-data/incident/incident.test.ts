import { describe, expect, test } from 'vitest'
import { metresAlong, walkAlong } from '../network/network.ts'
import { hazardByRef } from '../sectors/registry.ts'
import { dayPrefix, incidentCode, mayBecome, type Nearness, reasonsToJoin, verdictOf } from './incident.ts'
import { hazardOfTrouble } from './trouble.ts'

const LIMITS = hazardByRef('gas.underground-gas')?.it.correlation
if (!LIMITS) throw new Error('gas has no such hazard')

const near = (given: Partial<Nearness>): Nearness => ({
  secondsApart: 60,
  metresApart: 1000,
  metresAlong: undefined,
  samePipe: false,
  ...given,
})

describe('two alarms belong together', () => {
  test.each([
    ['within 50 m', near({ metresApart: 49.9 }), 1],
    ['not at 51 m', near({ metresApart: 51 }), 0],
    ['200 m along the network', near({ metresAlong: 200 }), 1],
    ['not 201 m along it', near({ metresAlong: 201 }), 0],
    ['on the same pipe, however far', near({ samePipe: true, metresAlong: 0 }), 1],
    ['for both reasons at once', near({ metresApart: 10, metresAlong: 12 }), 2],
    ['not after ten minutes', near({ metresApart: 1, secondsApart: 601 }), 0],
    ['also when the other was first', near({ metresApart: 1, secondsApart: -600 }), 1],
  ])('%s', (_, nearness, reasons) => {
    expect(reasonsToJoin(nearness, LIMITS)).toHaveLength(reasons)
  })

  test('and the reason is written in both languages', () => {
    expect(reasonsToJoin(near({ metresAlong: 60.2 }), LIMITS)[0]).toEqual({
      zh: '沿管网相连 60 米，相隔 1 分钟',
      en: 'Connected 60 m along the network, 1 min apart',
    })
  })
})

describe('a walk along the network', () => {
  const edge = (segmentId: number, fromAssetId: number | null, toAssetId: number | null, lengthM: number) => ({
    segmentId,
    fromAssetId,
    toAssetId,
    lengthM,
  })
  const net = [edge(1, 10, 11, 100), edge(2, 11, 12, 80), edge(3, 10, 12, 500), edge(4, 13, null, 5)]

  test('takes the shorter way round', () => {
    const walk = walkAlong(net, { assetId: 10, segmentId: null }, 400)
    expect(metresAlong(walk, { assetId: 12, segmentId: null })).toBe(180)
  })

  test('stops at the limit and does not jump gaps', () => {
    const walk = walkAlong(net, { assetId: 10, segmentId: null }, 150)
    expect(metresAlong(walk, { assetId: 12, segmentId: null })).toBeUndefined()
    expect(metresAlong(walk, { assetId: 13, segmentId: null })).toBeUndefined()
  })

  test('sets out from the middle of a segment', () => {
    const walk = walkAlong(net, { assetId: null, segmentId: 1 }, 200)
    expect(metresAlong(walk, { assetId: 11, segmentId: null })).toBe(50)
    expect(metresAlong(walk, { assetId: null, segmentId: 2 })).toBe(50)
  })
})

describe('the verdict on an incident', () => {
  test.each([
    ['one true alarm makes it true', ['false', 'true'], false, 'true'],
    ['a pending one keeps it pending', ['false', 'pending'], false, 'pending'],
    ['all dismissed dismisses it', ['test', 'false'], false, 'false'],
    ['a phone report keeps it alive', ['false'], true, 'pending'],
  ] as const)('%s', (_, verifications, reported, verdict) => {
    expect(verdictOf(verifications, reported)).toBe(verdict)
  })
})

test('a code counts from the city’s own midnight', () => {
  const at = new Date('2026-11-21T16:00:00Z')
  expect(incidentCode(at, 'Asia/Shanghai', 7)).toBe('2026-1122-0007')
  expect(dayPrefix(new Date('2026-11-21T15:59:59Z'), 'Asia/Shanghai')).toBe('2026-1121-')
})

test('what is archived never changes, what is merged never opens', () => {
  expect(mayBecome('archived', 'open')).toBe(false)
  expect(mayBecome('merged', 'closed')).toBe(false)
  expect(mayBecome('controlled', 'closed')).toBe(true)
})

test('an alarm about the device itself threatens nobody', () => {
  const methane = { sectorId: 'gas', metric: 'methane-adjacent', deviceEvent: null }
  expect(hazardOfTrouble({ ...methane, thresholdKind: 'offline' })).toBeUndefined()
  expect(hazardOfTrouble({ ...methane, thresholdKind: 'device-event', deviceEvent: 'low-battery' })).toBeUndefined()
  expect(hazardOfTrouble({ ...methane, thresholdKind: 'device-event', deviceEvent: 'self-alarm' })?.it.id).toBe(
    'underground-gas',
  )
})
