import { describe, expect, it } from 'vitest'
import { defaultThresholdsOf, hazardOf, metricByRef } from '../sectors/registry.ts'
import { DRILLS, type Drill, drillById, drillCriesBetween, drillSamplesBetween, ledValue } from './drills.ts'
import { metresBetween } from './ground.ts'
import { linlan } from './linlan.ts'

const city = linlan()
const sensor = (code: string) => {
  const found = city.sensors.find((one) => one.code === code)
  if (!found) throw new Error(`no sensor ${code}`)
  return found
}
const gasLeak = drillById('gas-leak') as Drill
const rupture = drillById('hazchem-rupture') as Drill
const firstAbove = (drill: Drill, code: string, value: number): number =>
  drillSamplesBetween(drill, -1, drill.lastsSeconds).find((one) => one.sensorCode === code && one.value > value)
    ?.seconds ?? Number.NaN

describe('a drill', () => {
  it.each(DRILLS.map((drill) => [drill.id, drill] as const))(
    '%s is cast with sensors that stand in the city',
    (_, drill) => {
      for (const { sensorCode, metric } of drill.tracks) {
        const one = sensor(sensorCode)
        expect(`${one.sector}.${one.metric}`).toBe(metric)
        expect(hazardOf(metric)).toBeDefined()
      }
      for (const { role, event } of drill.cries) {
        const track = drill.tracks.find((one) => one.role === role)
        const events = metricByRef(track?.metric ?? '.')?.sector.deviceEvents.map(({ id }) => id)
        expect(events).toContain(event)
      }
    },
  )

  it('cut into pieces gives the same readings as in one', () => {
    const whole = drillSamplesBetween(gasLeak, -1, 100)
    const pieces = [-1, 3, 3.5, 27, 64, 99].flatMap((from, at, all) =>
      drillSamplesBetween(gasLeak, from, all[at + 1] ?? 100),
    )
    const order = (a: { role: string; seconds: number }, b: { role: string; seconds: number }): number =>
      a.role.localeCompare(b.role) || a.seconds - b.seconds
    expect(pieces.sort(order)).toEqual(whole.sort(order))
  })

  it('says nothing after its end', () => {
    expect(drillSamplesBetween(gasLeak, gasLeak.lastsSeconds, 10_000)).toEqual([])
    expect(drillCriesBetween(rupture, 1, 10_000)).toEqual([])
  })
})

describe('gas-leak', () => {
  it('climbs from 0.1 to over 2.5 % VOL in about a minute', () => {
    expect(ledValue(gasLeak.tracks[0] as Drill['tracks'][number], 0)).toBeCloseTo(0.1)
    expect(firstAbove(gasLeak, 'RQ-JC-0001', 2.5)).toBeGreaterThan(50)
    expect(firstAbove(gasLeak, 'RQ-JC-0001', 2.5)).toBeLessThan(66)
  })

  it('reaches a second well within 50 m about 40 s later', () => {
    const later = firstAbove(gasLeak, 'RQ-JC-0002', 2.5) - firstAbove(gasLeak, 'RQ-JC-0001', 2.5)
    expect(later).toBeGreaterThan(30)
    expect(later).toBeLessThan(50)
    expect(metresBetween(sensor('RQ-JC-0001').position, sensor('RQ-JC-0002').position)).toBeLessThan(50)
  })

  it('plays in wells joined by one drain', () => {
    const [first, second] = [sensor('RQ-JC-0001').asset, sensor('RQ-JC-0002').asset]
    expect(
      city.segments.some(({ from, to }) => [from, to].includes(first ?? '') && [from, to].includes(second ?? '')),
    ).toBe(true)
  })
})

describe('hazchem-rupture', () => {
  it('falls faster than both default rates and passes both levels of the detector', () => {
    const pressure = drillSamplesBetween(rupture, -1, 120).filter(({ sensorCode }) => sensorCode === 'WH-YL-0001')
    const steepest = Math.min(
      ...pressure.map(
        ({ seconds, value }) => value - (pressure.find((one) => one.seconds === seconds - 30)?.value ?? value),
      ),
    )
    for (const one of defaultThresholdsOf('hazchem.pressure', 'hazchem.pipeline')) {
      if (one.kind === 'rate') expect(steepest).toBeLessThan(one.value)
    }
    expect(firstAbove(rupture, 'WH-KR-0001', 50)).toBeLessThan(80)
  })

  it('plays on the propylene line, its detector within 200 m of its pressure point', () => {
    expect(sensor('WH-YL-0001').nominal).toBeGreaterThan(2)
    expect(metresBetween(sensor('WH-YL-0001').position, sensor('WH-KR-0001').position)).toBeLessThan(200)
  })
})
