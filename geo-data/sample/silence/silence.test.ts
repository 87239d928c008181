import { expect, test } from 'vitest'
import { unwatched } from '../../alarm/judge.ts'
import type { Listed, Roster } from '../roster/roster.ts'
import { grouped, silentAt, TOGETHER } from './silence.ts'

const aSensor = (id: number, over: Partial<Listed> = {}): Listed => ({
  id,
  code: `S-${id}`,
  sectorId: 'gas',
  metric: 'pressure',
  regionId: 1,
  departmentId: 1,
  gatewayId: 1,
  unit: 'MPa',
  periodMs: 10_000,
  range: undefined,
  cries: new Map(),
  retired: false,
  inService: true,
  rules: [],
  ...over,
})

const aRoster = (sensors: readonly Listed[], online = true): Roster => ({
  byCode: new Map(sensors.map((sensor) => [sensor.code, sensor])),
  byId: new Map(sensors.map((sensor) => [sensor.id, sensor])),
  watched: new Map(sensors.map((sensor) => [sensor.id, unwatched(sensor.rules, 0)])),
  online: new Map(sensors.map((sensor) => [sensor.id, online])),
  holding: new Set(),
  exercising: new Set(),
  days: new Set(),
})

const silent = (roster: Roster, now: number, heard = true): number[] =>
  silentAt(roster, () => heard, now).map((sensor) => sensor.id)

test('a sensor is silent after three of its own periods', () => {
  const roster = aRoster([aSensor(1), aSensor(2, { periodMs: 60_000 })])
  expect(silent(roster, 29_999)).toEqual([])
  expect(silent(roster, 30_000)).toEqual([1])
  expect(silent(roster, 180_000)).toEqual([1, 2])
})

test('nothing is said of a sensor whose gateway is not heard, which is in maintenance, or is lost already', () => {
  expect(silent(aRoster([aSensor(1)]), 900_000, false)).toEqual([])
  expect(silent(aRoster([aSensor(1, { gatewayId: null })]), 900_000, false)).toEqual([1])
  expect(silent(aRoster([aSensor(1, { inService: false })]), 900_000)).toEqual([])
  expect(silent(aRoster([aSensor(1)], false), 900_000)).toEqual([])
})

test('many of one gateway are spoken of together', () => {
  const many = Array.from({ length: TOGETHER }, (_, index) => aSensor(index))
  const few = [aSensor(900, { gatewayId: 2 }), aSensor(901, { gatewayId: 2 })]
  const { alone, together } = grouped([...many, ...few])
  expect(alone).toEqual(few)
  expect(together).toEqual([many])
})
