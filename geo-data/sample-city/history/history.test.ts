import { describe, expect, it } from 'vitest'
import { METRICS } from '../../sectors/registry.ts'
import type { SensorRecord } from '../city-record.ts'
import { DAY, HOUR, type Known, pastRuns, rawHistory } from './history.ts'
import { packed } from './pack.ts'
import { pastTrouble } from './past-trouble.ts'

const UNTIL = Date.UTC(2026, 4, 20, 8, 12)

/** One sensor of every metric of the registry. */
const known: readonly Known[] = METRICS.map(
  ({ sector, it: metric }, id): Known => ({
    id,
    sensor: {
      sector: sector.id,
      metric: metric.id,
      unit: metric.unit,
      code: `EVERY-${id}`,
      name: metric.name,
      periodS: metric.reporting.normalSeconds,
      alarmPeriodS: metric.reporting.alarmSeconds,
    } as SensorRecord,
  }),
)

describe('the past of a sensor', () => {
  it('keeps single readings of the last day only, and few of them', () => {
    const { at, sensorId } = rawHistory(known, UNTIL)
    expect(at.every((one) => one > UNTIL - DAY && one <= UNTIL)).toBe(true)
    expect(at.length / known.length).toBeLessThan(80)
    expect(new Set(sensorId.map((id, place) => `${id}/${at[place]}`)).size).toBe(at.length)
  })

  it('is thirty days of hours and a year of days, up to the last whole one', () => {
    for (const one of known) {
      const [hours, days] = pastRuns(one, UNTIL)
      expect([hours?.spans.length, days?.spans.length]).toEqual([720, 365])
      expect((hours?.at ?? 0) + 720 * HOUR).toBe(Date.UTC(2026, 4, 20, 8))
      expect((days?.at ?? 0) + 365 * DAY).toBe(Date.UTC(2026, 4, 20))
    }
  })

  it('is laid out as PostgreSQL reads an array of reals', () => {
    const span = { samples: 1, minimum: 1, average: 1.5, maximum: 2 }
    const bytes = packed([span, undefined, span], 'average')
    expect([0, 4, 8, 12, 16].map((at) => bytes.readInt32BE(at))).toEqual([1, 1, 700, 3, 1])
    expect([bytes.readFloatBE(24), bytes.readInt32BE(28), bytes.readFloatBE(36)]).toEqual([1.5, -1, 1.5])
  })
})

describe('the trouble of a year', () => {
  const { alarms, incidents } = pastTrouble(known, UNTIL)

  it('is the same every time', () => {
    expect(pastTrouble(known, UNTIL)).toEqual({ alarms, incidents })
  })

  it('is over, each alarm in its order and each incident after its alarm', () => {
    const byCode = new Map(incidents.map((incident) => [incident.code, incident]))
    expect(byCode.size).toBe(incidents.length)
    for (const alarm of alarms) {
      const times = [alarm.raisedAt, alarm.acknowledgedAt, alarm.verifiedAt, alarm.closedAt, UNTIL]
      expect(times).toEqual([...times].sort((a, b) => a - b))
      const incident = alarm.incident === null ? undefined : byCode.get(alarm.incident)
      if (incident) expect(incident.closedAt).toBe(alarm.closedAt)
      expect(alarm.reason === null).toBe(alarm.verification === 'true')
    }
    for (const { tasks, closedAt, openedAt } of incidents)
      for (const { assignedAt, completedAt } of tasks)
        expect(openedAt <= assignedAt && completedAt <= closedAt).toBe(true)
  })
})
