import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { METRICS, metricByRef } from '../sectors/registry.ts'
import type { DefaultThreshold, Metric } from '../sectors/sector.ts'
import { calmBand } from './life/calm-band.ts'
import { HABITS } from './life/habits/habits.ts'
import { type Life, lifeOf } from './sensor-life.ts'

const START = Date.UTC(2026, 4, 1)
const HOUR = 3_600_000
const DAY = 24 * HOUR

const anySensor = fc.record({
  code: fc.string({ minLength: 3, maxLength: 12 }),
  metric: fc.constantFrom(...METRICS.map(({ ref }) => ref)),
  periodS: fc.constantFrom(2, 60, 300, 1800),
  nominal: fc.constantFrom(0.01, 0.4, 1.6, 4),
})
const anyTime = fc.integer({ min: START, max: START + 300 * DAY })

const codes = Array.from({ length: 16 }, (_, at) => `CALM-${at}`)

/** Whether a rate is breached between a reading and those before it, as the stream looks back: a slow sensor's previous report counts. */
const changes = (life: Life, at: number, { reporting }: Metric, one: DefaultThreshold): boolean => {
  if (one.kind !== 'rate') return false
  const window = Math.max(one.windowSeconds, 1.5 * reporting.normalSeconds) * 1000
  const [before, after] = [life.valueAt(at - window), life.valueAt(at)]
  if (before === undefined || after === undefined) return false
  return one.value < 0 ? after - before <= one.value : after - before >= one.value
}

describe('the life of a sensor', () => {
  it('is the same whoever asks', () => {
    fc.assert(
      fc.property(anySensor, anyTime, (sensor, at) => {
        expect(lifeOf(sensor).valueAt(at)).toBe(lifeOf({ ...sensor }).valueAt(at))
      }),
    )
  })

  it('stays within the range of its metric', () => {
    fc.assert(
      fc.property(anySensor, anyTime, (sensor, at) => {
        const value = lifeOf(sensor).valueAt(at)
        const range = METRICS.find(({ ref }) => ref === sensor.metric)?.it.range
        expect(value === undefined || (range && value >= range.min && value <= range.max)).toBeTruthy()
      }),
    )
  })

  it('reports in its own period and nothing twice', () => {
    fc.assert(
      fc.property(anySensor, anyTime, fc.integer({ min: 1, max: 90 }), (sensor, from, minutes) => {
        const life = lifeOf(sensor)
        const [middle, to] = [from + minutes * 20_000, from + minutes * 60_000]
        const due = [...life.dueBetween(from, middle), ...life.dueBetween(middle, to)]
        expect(due).toEqual(life.dueBetween(from, to))
        for (const [at, one] of due.entries()) if (at > 0) expect(one - (due[at - 1] ?? 0)).toBe(sensor.periodS * 1000)
      }),
    )
  })

  it('reports in another period while something is wrong', () => {
    const life = lifeOf({ code: 'HURRIED', metric: 'gas.methane-adjacent', periodS: 1800 })
    const [calm, hurried] = [life.dueBetween(START, START + DAY), life.dueBetween(START, START + DAY, 10)]
    expect(hurried).toHaveLength(8640)
    for (const [at, one] of hurried.entries()) if (at > 0) expect(one - (hurried[at - 1] ?? 0)).toBe(10_000)
    expect(calm).toHaveLength(48)
  })

  it.each(METRICS.map((metric) => [metric.ref, metric] as const))(
    'never breaches a threshold of %s on the calm days of a year',
    (ref, { sector, it }) => {
      const own = sector.thresholds.filter(({ scope }) => scope.metric === it.id)
      const { floor, ceiling } = calmBand(ref)
      for (const code of codes.slice(0, 6)) {
        const life = lifeOf({ code, metric: ref, periodS: it.reporting.normalSeconds, nominal: 0.4 })
        for (let at = START; at < START + 365 * DAY; at += 1327 * 60_000) {
          const value = life.valueAt(at)
          if (value === undefined) continue
          if (ceiling !== undefined) expect(value).toBeLessThan(ceiling)
          if (floor !== undefined) expect(value).toBeGreaterThan(floor)
          for (const one of own) if (one.kind === 'rate') expect(changes(life, at, it, one)).toBe(false)
        }
      }
    },
  )

  it('lives with every metric that has no habit of its own', () => {
    for (const { ref } of METRICS.filter((metric) => HABITS[metric.ref] === undefined)) {
      const day = codes.flatMap((code) => {
        const life = lifeOf({ code, metric: ref, periodS: 300 })
        return Array.from({ length: 24 }, (_, hour) => life.valueAt(START + hour * HOUR) ?? [])
      })
      expect(new Set(day.flat()).size, ref).toBeGreaterThan(1)
    }
  })

  it('declares no habit for a metric that does not exist', () => {
    expect(Object.keys(HABITS).filter((ref) => metricByRef(ref) === undefined)).toEqual([])
  })

  it.each([
    ['gas.pressure', 4, 0.05],
    ['hazchem.pressure', 4, 0.15],
  ] as const)('never falls in a minute as %s does in a leak', (metric, nominal, fall) => {
    for (const code of codes) {
      const life = lifeOf({ code, metric, periodS: 10, nominal })
      for (let at = START; at < START + 3 * DAY; at += 23 * 60_000) {
        const [before, after] = [life.valueAt(at), life.valueAt(at + 60_000)]
        if (before !== undefined && after !== undefined) expect(before - after).toBeLessThan(fall)
      }
    }
  })

  it('gives an hour whose bounds hold its readings', () => {
    for (const code of codes) {
      const life = lifeOf({ code, metric: 'gas.flow', periodS: 300 })
      const hour = life.hourAt(START + 9 * HOUR)
      const values = life.dueBetween(START + 9 * HOUR, START + 10 * HOUR).flatMap((at) => life.valueAt(at) ?? [])
      if (!hour) continue
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      expect(Math.abs(mean - hour.average) / hour.average).toBeLessThan(0.05)
      expect(hour.minimum).toBeLessThanOrEqual(hour.average)
      expect(hour.maximum).toBeGreaterThanOrEqual(hour.average)
    }
  })

  it('is silent for a few sensors only', () => {
    const silent = Array.from({ length: 3000 }, (_, at) =>
      lifeOf({ code: `S-${at}`, metric: 'gas.pressure', periodS: 300 }),
    ).filter((life) => life.valueAt(START) === undefined).length
    expect(silent).toBeGreaterThan(5)
    expect(silent).toBeLessThan(90)
  })
})
