import { describe, expect, test } from 'vitest'
import { fateOf, type Known } from './fate.ts'
import { FLAGS, flagsOf } from './sample.ts'

const NOW = Date.parse('2026-03-01T08:00:00Z')
const MINUTE = 60_000

const aSensor = (over: Partial<Known> = {}): Known => ({
  id: 7,
  departmentId: 3,
  gatewayId: 1,
  unit: '%VOL',
  periodMs: 10_000,
  range: { min: 0, max: 100 },
  cries: new Map([
    ['self-alarm', { recovers: false }],
    ['recovered', { recovers: true }],
  ]),
  retired: false,
  ...over,
})

const fate = (record: unknown, sensor: Known | undefined = aSensor(), sender = { id: 1, departmentId: 3 }) =>
  fateOf(record, (code) => (code === 'S-1' ? sensor : undefined), sender, NOW)

const aSample = (over: object = {}) => ({ sensor: 'S-1', at: NOW, value: 1, ...over })

describe('a sample', () => {
  test('is taken as it is', () => {
    expect(fate(aSample({ at: '2026-03-01T16:00:00+08:00', unit: '%VOL' }))).toMatchObject({
      fate: 'sample',
      at: NOW,
      value: 1,
      quality: 0,
    })
  })

  test.each([
    ['record', 'rubbish'],
    ['record', null],
    ['sensor', { at: NOW, value: 1 }],
    ['sensor', aSample({ sensor: 'S-2' })],
    ['at', aSample({ at: 'yesterday' })],
    ['at', aSample({ at: '2026-03-01T08:00:00' })],
    ['at', aSample({ at: Number.NaN })],
    ['unit', aSample({ unit: '%LEL' })],
    ['unit', aSample({ unit: 'ppm' })],
    ['value', aSample({ value: 'NaN' })],
    ['value', aSample({ value: null })],
    ['value', aSample({ value: Number.POSITIVE_INFINITY })],
    ['value', aSample({ value: -0.1 })],
    ['value', aSample({ value: 100.1 })],
    ['kind', { sensor: 'S-1', at: NOW, kind: 'party' }],
  ])('is refused by its %s: %j', (field, record) => {
    expect(fate(record)).toMatchObject({ fate: 'refused', field })
  })

  test('at the end of its instrument is not absurd', () => {
    expect(fate(aSample({ value: 100 }))).toMatchObject({ fate: 'sample' })
  })

  test('of another department is refused unless its own gateway sends it', () => {
    expect(fate(aSample(), aSensor(), { id: 2, departmentId: 4 })).toMatchObject({ fate: 'refused', field: 'sensor' })
    expect(fate(aSample(), aSensor(), { id: 1, departmentId: 4 })).toMatchObject({ fate: 'sample' })
  })

  test('of a retired sensor is of an unknown one', () => {
    expect(fate(aSample(), aSensor({ retired: true }))).toMatchObject({ fate: 'refused', field: 'sensor' })
  })
})

describe('time', () => {
  test('up to 5 minutes ahead is stored at receipt and flagged, beyond is refused', () => {
    expect(fate(aSample({ at: NOW + 5 * MINUTE }))).toMatchObject({ at: NOW, quality: FLAGS.future })
    expect(fate(aSample({ at: NOW + 5 * MINUTE + 1 }))).toMatchObject({ fate: 'refused', field: 'at' })
  })

  test('a clock less than a second ahead is taken at its word', () => {
    expect(fate(aSample({ at: NOW + 900 }))).toMatchObject({ at: NOW + 900, quality: 0 })
  })

  test('late is later than its own period and five minutes; older than 7 days is refused', () => {
    expect(fate(aSample({ at: NOW - 5 * MINUTE - 10_000 }))).toMatchObject({ quality: 0 })
    expect(fate(aSample({ at: NOW - 5 * MINUTE - 10_001 }))).toMatchObject({ quality: FLAGS.late })
    expect(fate(aSample({ at: NOW - 20 * MINUTE }), aSensor({ periodMs: 30 * MINUTE }))).toMatchObject({ quality: 0 })
    expect(fate(aSample({ at: NOW - 7 * 86_400_000 }))).toMatchObject({ quality: FLAGS.late })
    expect(fate(aSample({ at: NOW - 7 * 86_400_000 - 1 }))).toMatchObject({
      fate: 'refused',
      reason: 'older than 7 days',
    })
  })
})

test('a device event says what it is, and late ones say so', () => {
  expect(fate({ sensor: 'S-1', at: NOW, kind: 'recovered' })).toMatchObject({
    fate: 'cry',
    recovers: true,
    late: false,
  })
  expect(fate({ sensor: 'S-1', at: NOW - 3_600_000, kind: 'self-alarm' })).toMatchObject({ late: true })
})

test('flags are named, good is the lack of any', () => {
  expect(flagsOf(0)).toEqual(['good'])
  expect(flagsOf(FLAGS.late | FLAGS.exercise)).toEqual(['late', 'exercise'])
})
