import { describe, expect, it } from 'vitest'
import { judge, unwatched } from '../alarm/judge.ts'
import type { Rule } from '../alarm/watch.ts'
import { hazardOf, metricByRef, SECTORS, scopeCovers } from '../sectors/registry.ts'
import type { DefaultThreshold, KindRef, MetricRef } from '../sectors/sector.ts'
import { castOf } from './drills/casting.ts'
import { DRILLS, type Drill, drillById, drillCriesBetween, drillSamplesBetween } from './drills.ts'
import { metresBetween } from './ground.ts'
import { linlan } from './linlan.ts'

const city = linlan()
const kinds = new Map(
  [...city.assets, ...city.segments].map(({ sector, kind, code }) => [code, `${sector}.${kind}` as KindRef]),
)
const actors = city.sensors.map(({ code, sector, metric, asset, segment, position }) => ({
  code,
  metric: `${sector}.${metric}` as MetricRef,
  kind: kinds.get(asset ?? segment ?? '') ?? null,
  position,
}))
const voices = city.gateways.map(({ code }) => ({
  code,
  sensors: city.sensors.filter(({ gateway }) => gateway === code).length,
}))
const casts = new Map(DRILLS.map((drill) => [drill.id, castOf(drill, actors, voices)]))
const sensors = new Map(city.sensors.map((sensor) => [sensor.code, sensor]))
const drill = (id: string): Drill => drillById(id) as Drill
const player = (id: string, role: string) => {
  const found = sensors.get(casts.get(id)?.[role] ?? '')
  if (!found) throw new Error(`nobody plays ${role} of ${id}`)
  return found
}

const ruleOf = (threshold: DefaultThreshold, thresholdId: number): Rule => ({
  thresholdId,
  kind: threshold.kind,
  value: threshold.value * ('conversion' in threshold ? (threshold.conversion?.factor ?? 1) : 1),
  windowMs: threshold.kind === 'rate' ? threshold.windowSeconds * 1000 : 0,
  holdMs: threshold.holdSeconds * 1000,
  hysteresis: threshold.hysteresis,
  calmMs: threshold.calmSeconds * 1000,
  deviceEvent: threshold.kind === 'device-event' ? threshold.event : null,
})

/** What a drill raises when each of its players is judged by the registry's own thresholds: `role P1 second`. */
const raisedBy = ({ id, tracks, cries, lastsSeconds }: Drill): { role: string; level: string; second: number }[] =>
  tracks.flatMap(({ role, metric }) => {
    const code = casts.get(id)?.[role]
    if (code === undefined) return []
    const found = metricByRef(metric)
    const kind = actors.find((actor) => actor.code === code)?.kind ?? null
    const thresholds =
      found?.sector.thresholds.filter(({ scope }) => scopeCovers(scope, { metric: found.it.id, kind })) ?? []
    const rules = thresholds.map(ruleOf)
    const samples = readings.get(id)?.filter((sample) => sample.role === role) ?? []
    const own = cries.filter((cry) => cry.role === role)
    let watched = unwatched(rules, 0)
    const told = [
      ...samples.map(({ seconds, value }) => ({ at: seconds * 1000, reading: [value], cry: [] as string[] })),
      ...own.map(({ atSeconds, event }) => ({ at: atSeconds * 1000, reading: [] as number[], cry: [event] })),
    ].sort((a, b) => a.at - b.at)
    for (const { at, reading, cry } of told) {
      watched = judge(watched, rules, (found?.it.reporting.normalSeconds ?? 60) * 1000, {
        readings: reading.map((value) => ({ at, value })),
        cries: cry.map((kind) => ({ at, kind, recovers: false })),
        now: at,
        silenceCounts: false,
      })
    }
    expect(samples.every(({ seconds }) => seconds <= lastsSeconds)).toBe(true)
    return watched.now.flatMap(({ alarm }, at) =>
      alarm ? [{ role, level: thresholds[at]?.level ?? '', second: Math.round(alarm.raisedAt / 1000) }] : [],
    )
  })

const readings = new Map(DRILLS.map((one) => [one.id, drillSamplesBetween(one, -1, one.lastsSeconds)]))
const raised = new Map(DRILLS.map((one) => [one.id, raisedBy(one)]))

describe('a drill', () => {
  it.each(DRILLS.map((one) => [one.id, one] as const))('%s finds everyone it needs in the city', (id, { tracks }) => {
    const cast = casts.get(id)
    expect(cast).toBeDefined()
    for (const { role, metric, on, optional, withinMetres } of tracks) {
      const one = sensors.get(cast?.[role] ?? '')
      if (!one && optional) continue
      expect(`${one?.sector}.${one?.metric}`).toBe(metric)
      if (on) expect(on).toContain(kinds.get(one?.asset ?? one?.segment ?? ''))
      const first = player(id, tracks[0]?.role ?? '')
      expect(metresBetween(first.position, one?.position ?? [0, 0])).toBeLessThanOrEqual(withinMetres)
    }
    const players = Object.values(cast ?? {})
    expect(new Set(players).size).toBe(players.length)
  })

  it.each(SECTORS.map(({ id }) => id))(
    'is there for %s, and its first part points to a hazard of that sector',
    (id) => {
      const own = DRILLS.filter(({ sectorId, tracks }) => sectorId === id && tracks.length > 0)
      expect(own.map(({ tracks }) => hazardOf(tracks[0]?.metric ?? '.')?.sector.id)).toContain(id)
    },
  )

  it('cries only what its devices can cry', () => {
    for (const { cries, tracks } of DRILLS)
      for (const { role, event } of cries) {
        const track = tracks.find((one) => one.role === role)
        expect(metricByRef(track?.metric ?? '.')?.sector.deviceEvents.map(({ id }) => id)).toContain(event)
      }
  })

  it('stays within the range of every metric', () => {
    for (const one of DRILLS)
      for (const { metric, value, role } of readings.get(one.id) ?? []) {
        const range = metricByRef(metric)?.it.range
        expect(range && value >= range.min && value <= range.max, `${one.id} ${role} ${value}`).toBe(true)
      }
  })

  it('cut into pieces gives the same readings as in one', () => {
    const leak = drill('gas-leak')
    const whole = drillSamplesBetween(leak, -1, 100)
    const pieces = [-1, 3, 3.5, 27, 64, 99].flatMap((from, at, all) =>
      drillSamplesBetween(leak, from, all[at + 1] ?? 100),
    )
    const order = (a: { role: string; seconds: number }, b: { role: string; seconds: number }): number =>
      a.role.localeCompare(b.role) || a.seconds - b.seconds
    expect(pieces.sort(order)).toEqual(whole.sort(order))
  })

  it('says nothing after its end', () => {
    expect(drillSamplesBetween(drill('gas-leak'), 900, 10_000)).toEqual([])
    expect(drillCriesBetween(drill('hazchem-rupture'), 1, 10_000)).toEqual([])
  })
})

describe('what a drill raises', () => {
  it('points to a hazard that has a plan, so that an incident opened for it knows what to do', () => {
    for (const { id, tracks } of DRILLS.filter((one) => one.tracks.length > 0))
      for (const { metric } of tracks) {
        const hazard = hazardOf(metric)
        expect(hazard, `${id} ${metric}`).toBeDefined()
        expect(
          hazard?.sector.plans.some((plan) => plan.hazard === hazard.it.id),
          `${id} ${hazard?.ref}`,
        ).toBe(true)
      }
  })

  it.each([
    ['gas-leak', 'first-well', 'P2', 30, 50],
    ['gas-leak', 'first-well', 'P1', 50, 66],
    ['gas-leak', 'second-well', 'P1', 85, 110],
    ['hazchem-rupture', 'vibration', 'P2', 0, 5],
    ['hazchem-rupture', 'line-pressure', 'P1', 30, 60],
    ['hazchem-rupture', 'detector', 'P1', 60, 80],
    ['water-burst', 'pressure-near', 'P1', 30, 60],
    ['water-burst', 'pressure-far', 'P2', 60, 150],
    ['water-burst', 'flow', 'P2', 32, 60],
    ['drain-explosion', 'first-well', 'P2', 40, 60],
    ['drain-explosion', 'first-well', 'P1', 50, 75],
    ['drain-explosion', 'second-well', 'P1', 75, 110],
    ['drain-explosion', 'third-well', 'P1', 110, 190],
    ['storm-flooding', 'rain', 'P1', 90, 160],
    ['storm-flooding', 'ponding-1', 'P1', 30, 120],
    ['storm-flooding', 'ponding-2', 'P1', 60, 200],
    ['storm-flooding', 'sewer-1', 'P3', 300, 500],
    ['storm-flooding', 'river', 'P1', 500, 900],
    ['heating-burst', 'pressure', 'P1', 30, 60],
    ['heating-burst', 'flow', 'P2', 40, 120],
    ['heating-burst', 'temperature', 'P2', 100, 400],
    ['bridge-overload', 'scales', 'P1', 38, 52],
    ['bridge-overload', 'deflection', 'P2', 40, 70],
    ['bridge-overload', 'dynamic-strain', 'P2', 38, 60],
    ['tunnel-gas', 'first-point', 'P1', 50, 75],
    ['tunnel-gas', 'second-point', 'P1', 95, 125],
    ['ammonia-release', 'plant-room', 'P1', 40, 65],
    ['ammonia-release', 'receiver', 'P1', 80, 110],
    ['metro-works', 'tunnel-vibration', 'P2', 35, 50],
    ['metro-works', 'settlement', 'P1', 100, 140],
    ['mall-fire', 'alarm-controller', 'P1', 45, 60],
    ['mall-fire', 'cable', 'P2', 40, 60],
    ['road-tunnel-fire', 'tunnel-temperature', 'P1', 40, 60],
    ['road-tunnel-fire', 'carbon-monoxide', 'P2', 100, 130],
    ['lift-trapped', 'car', 'P1', 29, 35],
    ['crowd-crush', 'density', 'P1', 40, 60],
    ['crane-overload', 'load-moment', 'P1', 30, 45],
    ['crane-overload', 'pit', 'P1', 110, 140],
    ['landslide', 'slope', 'P1', 80, 120],
  ])('%s: %s raises a %s after %i s and before %i s', (id, role, level, after, before) => {
    const seconds = raised
      .get(id)
      ?.filter((one) => one.role === role && one.level === level)
      .map(({ second }) => second)
    expect(
      seconds?.some((second) => second >= after && second <= before),
      `${id} ${role}: ${seconds}`,
    ).toBe(true)
  })

  it('nothing at all from a silent gateway, which speaks for many', () => {
    expect(raised.get('gateway-outage')).toEqual([])
    const gateway = casts.get('gateway-outage')?.gateway
    expect(voices.find(({ code }) => code === gateway)?.sensors).toBeGreaterThanOrEqual(50)
  })

  it('two hundred alarms in three minutes from an alarm storm', () => {
    const within = raised.get('alarm-storm')?.filter(({ second }) => second <= 180) ?? []
    expect(within.length).toBeGreaterThanOrEqual(200)
    expect(new Set(within.map(({ role }) => role)).size).toBeGreaterThanOrEqual(200)
  })

  it('has the second well of the gas leak within 50 m of the first, joined to it by one drain', () => {
    const [first, second] = [player('gas-leak', 'first-well'), player('gas-leak', 'second-well')]
    expect(metresBetween(first.position, second.position)).toBeLessThan(50)
    expect(
      city.segments.some(
        ({ from, to }) => [from, to].includes(first.asset ?? '') && [from, to].includes(second.asset ?? ''),
      ),
    ).toBe(true)
  })

  it('strikes the propylene line', () => {
    expect(player('hazchem-rupture', 'line-pressure').nominal).toBeGreaterThan(2)
  })
})
