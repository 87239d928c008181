import { describe, expect, test } from 'vitest'
import type { Section } from '../../network/section.ts'
import { drawZones } from '../draw.ts'
import type { Line, Situation } from '../situation.ts'
import { AT, aVessel, hazardNamed } from '../test-situation.ts'
import { releaseOverTime } from './release/course.ts'
import { aLine, aSituation, drawn, line, reachOf, SECTION } from './test-leak.ts'

describe('a leak is drawn by what leaks', () => {
  test('petrol burns as a pool and gives off a cloud, and has no toxic limit', () => {
    const scenarios = new Set(line('gasoline').map(({ scenario }) => scenario))
    expect([...scenarios].sort()).toEqual(['cloud-explosion', 'flash-fire', 'jet-fire', 'pool-fire'])
  })

  test('chlorine does not burn: a toxic cloud and nothing else, at the limits of EPA and their mark', () => {
    const sketches = line('chlorine', { hole_mm: 25 })
    expect(sketches.map(({ scenario }) => scenario)).toEqual(['toxic-cloud', 'toxic-cloud'])
    expect(sketches.map(({ criterion }) => [criterion.value, criterion.unit])).toEqual([
      [2, 'ppm'],
      [20, 'ppm'],
    ])
    for (const { criterion } of sketches) expect(criterion.provenance).toMatchObject({ mark: 'R', verified: false })
  })

  test.each([
    ['immediate', ['jet-fire', 'pool-fire']],
    ['delayed', ['cloud-explosion', 'flash-fire', 'pool-fire']],
    ['none', ['flash-fire']],
  ])('lit %s, petrol goes only the ways that are left', (ignition, left) => {
    expect([...new Set(line('gasoline', { ignition }).map(({ scenario }) => scenario))].sort()).toEqual(left)
  })

  test('a tank of benzene stands under no pressure: it makes a pool in its bund and no fireball', () => {
    const tank = aVessel('enterprise.chemical-tank', { substance: 'benzene', volume_m3: 500, height_m: 9 })
    const { zones, cards } = drawZones(aSituation({ facilities: [tank] }), hazardNamed('enterprise.chemical-leak'))
    const pool = zones.find(({ scenario, line: wall }) => scenario === 'tank-pool-fire' && wall === null)
    expect(pool?.steps.find(({ law }) => law === 'source/pool/pool-spread')?.result.value).toBeCloseTo(
      Math.sqrt((4 * 500) / Math.PI),
      3,
    )
    expect(cards.find(({ hazard: scenario }) => scenario === 'tank-fireball')?.text.zh).toContain('不发生 BLEVE')
  })

  test('the fireball of a propane tank stays on the bench: stand-off by published cases, heat as screening', () => {
    const tank = aVessel('enterprise.chemical-tank', { substance: 'propane', volume_m3: 100, height_m: 5 })
    const balls = drawn('enterprise.chemical-leak', { facilities: [tank] }).filter(
      ({ scenario }) => scenario === 'tank-fireball',
    )
    expect(balls.map(({ leads, validation }) => [leads, validation])).toEqual([
      [false, 'published'],
      [false, 'screening'],
    ])
    expect(balls[0]?.radiusM).toBeCloseTo(4 * 5.8 * Math.cbrt(100 * 500.06), 6)
  })

  test.each([
    ['enterprise.ammonia-receiver', { volume_m3: 6 }, 'enterprise.ammonia-release', 'ammonia-cloud'],
    ['enterprise.steel-gas-holder', { volume_m3: 80_000 }, 'enterprise.steel-gas', 'seal-lost'],
    ['enterprise.lng-tank', { volume_m3: 150_000, height_m: 35 }, 'enterprise.lng-spill', 'cold-cloud'],
    ['enterprise.ammonium-nitrate-store', { capacity_t: 450 }, 'enterprise.nitrate-fire', 'detonation'],
    ['gas.station', { pressure_mpa: 4 }, 'gas.premises-gas', 'station-jet-fire'],
    ['gas.catering', { kitchen_volume_m3: 60 }, 'gas.premises-gas', 'room-explosion'],
  ] as const)('%s is drawn where it stands, with every figure named', (ref, attributes, hazardRef, scenario) => {
    const sketches = drawn(hazardRef, { facilities: [aVessel(ref, attributes)] }).filter(
      (one) => one.scenario === scenario,
    )
    expect(sketches.length).toBeGreaterThan(0)
    for (const { radiusM, steps } of sketches) {
      expect(radiusM).toBeGreaterThan(1)
      for (const { inputs } of steps) for (const { source } of inputs) expect(source).not.toBe('')
    }
  })

  test('a gas line in a tunnel fills its compartment: sooner through the whole bore than through 5 mm', () => {
    const cabin: Line = {
      ...aLine('tunnel.gas-compartment', 'methane'),
      attributes: { width_m: 2, height_m: 3 },
      lengthM: 200,
    }
    const times = drawn('tunnel.gas', { suspects: [aLine('tunnel.gas-pipe', 'methane')], run: [cabin] })
      .filter(({ scenario }) => scenario === 'gas-cabin')
      .map(({ steps }) => steps.at(-1)?.result)
    expect(times.map((time) => time?.unit)).toEqual(['s', 's'])
    expect(times[0]?.value ?? 0).toBeGreaterThan(100 * (times[1]?.value ?? 0))
  })

  test('450 t of ammonium nitrate are 144 t of TNT', () => {
    const [zone] = drawn('enterprise.nitrate-fire', {
      facilities: [aVessel('enterprise.ammonium-nitrate-store', { capacity_t: 450 })],
    })
    expect(zone?.steps[0]?.result).toEqual({ value: 144_000, unit: 'kg' })
  })
})

describe('the weather that is asked for', () => {
  const ammonia = (overrides: Situation['overrides']) =>
    drawn('enterprise.ammonia-release', {
      facilities: [aVessel('enterprise.ammonia-receiver', { volume_m3: 6 })],
      overrides,
    })

  test('a calm stable night carries a gas farther than a windy day, and the worst is the farthest of the set', () => {
    const reach = (weather: string) => reachOf(ammonia({ weather }), 'ammonia-cloud', 'aegl-2')
    expect(reach('F1.5')).toBeGreaterThan(reach('D5'))
    expect(reach('worst')).toBe(Math.max(...['D5', 'F1.5', 'B3', 'D1.5', 'D9', 'E5'].map(reach)))
  })

  test('the wind that was used stands among the inputs, with its age', () => {
    const weather = {
      at: new Date(AT.getTime() - 5 * 60_000),
      windSpeedMs: 3,
      windFromDeg: 90,
      temperatureC: 20,
      source: 'station',
    }
    const { inputs } = drawZones(
      aSituation({ suspects: [aLine('hazchem.pipeline', 'propylene')], weather }),
      hazardNamed('hazchem.pipeline-leak'),
    )
    const input = (name: string) => inputs.find((one) => one.name === name)
    expect(input('wind_speed')).toMatchObject({ value: 3, origin: 'measured' })
    expect(input('wind_towards')).toMatchObject({ value: 270, origin: 'measured' })
    expect(input('wind_age')).toMatchObject({ value: 5, unit: 'min' })
  })

  test('a wind given by hand needs no measured one', () => {
    const [zone] = drawn('enterprise.ammonia-release', {
      facilities: [aVessel('enterprise.ammonia-receiver', { volume_m3: 6 })],
      weather: null,
      overrides: { wind_speed_ms: 4, wind_from_deg: 180, stability: 'D' },
    })
    expect(zone?.shapes[0]).toMatchObject({ as: 'outline', towardsDeg: 0 })
  })
})

describe('a valve closed now or in twenty minutes', () => {
  test('lets out less the sooner it is, by exactly the minutes between', () => {
    const released = (minutes: number) =>
      line('gasoline', { hole_mm: 25, isolation_minutes: minutes, inventory_kg: 1000 })[0]?.release
    const [now, later] = [released(2), released(22)]
    expect((later?.course.releasedKg ?? 0) - (now?.course.releasedKg ?? 0)).toBeCloseTo(
      20 * 60 * (now?.massFlowKgS ?? 0),
      3,
    )
  })

  test('makes the pool smaller that ran together, and says where a ring stays as it is', () => {
    const at = (minutes: number) =>
      line('gasoline', { hole_mm: 'full-bore', isolation_minutes: minutes, inventory_kg: 1000 })
    expect(reachOf(at(2), 'pool-fire', 'heat-5')).toBeLessThan(reachOf(at(30), 'pool-fire', 'heat-5'))
    expect(reachOf(at(2), 'jet-fire', 'heat-5')).toBe(reachOf(at(30), 'jet-fire', 'heat-5'))
    const jet = at(2).find(({ scenario }) => scenario === 'jet-fire')
    expect(
      jet?.steps
        .at(-1)
        ?.flags.map(({ zh }) => zh)
        .join(),
    ).toContain('不缩小此圈')
  })

  test('is by the slowest of the valves on record, and by none where one way out stays open', () => {
    const course = (section: Section) =>
      drawn('hazchem.third-party-damage', {
        suspects: [aLine('hazchem.pipeline', 'gasoline', { section })],
        overrides: { hole_mm: 25 },
      })[0]?.release?.course
    expect(course(SECTION)).toMatchObject({ closedAfterS: 600 })
    expect(course({ ...SECTION, open: true })).toMatchObject({ closedAfterS: null, durationS: 3600 })
  })

  test('of a gas main broken through: it fades, and never lets out more than stood in it and was fed', () => {
    const [zone] = drawn('gas.dig-strike', {
      suspects: [aLine('gas.main', 'methane')],
      overrides: { hole_mm: 'full-bore' },
    })
    const release = zone?.release
    if (!release?.course.transient) throw new Error('no transient')
    const rates = releaseOverTime(release).map(({ kgS }) => kgS)
    expect(rates).toEqual([...rates].sort((a, b) => b - a))
    const { inventoryKg, feedKgS, closedAfterS } = release.course.transient
    expect(release.course.releasedKg).toBeLessThanOrEqual(inventoryKg + feedKgS * closedAfterS + 1e-6)
  })
})
