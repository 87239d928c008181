import { describe, expect, test } from 'vitest'
import type { Situation } from '../../situation.ts'
import type { Sketch } from '../../sketch.ts'
import { aVessel } from '../../test-situation.ts'
import { aLine, drawn, line } from '../test-leak.ts'
import { NO_HEIGHT } from './cloud-top.ts'

const ammonia = (overrides: Situation['overrides']): readonly Sketch[] =>
  drawn('enterprise.ammonia-release', {
    facilities: [aVessel('enterprise.ammonia-receiver', { volume_m3: 6 })],
    overrides: { hole_mm: 25, wind_speed_ms: 3, stability: 'D', ...overrides },
  }).filter(({ scenario }) => scenario === 'ammonia-cloud')

const heightOf = (sketch: Sketch | undefined) => sketch?.steps.find(({ profile }) => profile)
const flagsOf = (sketch: Sketch | undefined) => sketch?.steps.flatMap(({ flags }) => flags) ?? []

describe('the height of a toxic cloud', () => {
  test('is what the printed figures give by hand', () => {
    const step = heightOf(ammonia({ wind_from_deg: 180 })[0])
    const given = (name: string) => Number(step?.inputs.find((one) => one.name === name)?.value)
    const byHand = given('σz') * Math.sqrt(2 * Math.log(given('C0') / given('C')))
    expect(step?.result.value).toBeGreaterThan(5)
    expect(Number(step?.result.value) / byHand).toBeCloseTo(1, 4)
    // Urban Briggs of class D: σz = 0.14·x·(1 + 0.0003·x)^−0.5.
    const x = given('x')
    expect(given('σz') / ((0.14 * x) / Math.sqrt(1 + 0.0003 * x))).toBeCloseTo(1, 4)
  })

  test('begins on the ground at the release and ends where people breathe, at the reach', () => {
    const [zone] = ammonia({ wind_from_deg: 180 })
    const profile = heightOf(zone)?.profile
    expect(profile).toMatchObject({ from: [121.9, 29.92], towardsDeg: 0 })
    expect(profile?.tops[0]).toEqual([0, 0])
    expect(profile?.tops.at(-1)?.[0]).toBeCloseTo(zone?.radiusM ?? 0, 0)
    expect(profile?.tops.at(-1)?.[1]).toBeCloseTo(1.5, 1)
    expect(Math.max(...(profile?.tops.map(([, topM]) => topM) ?? []))).toBeCloseTo(heightOf(zone)?.result.value ?? 0, 1)
  })

  test('is greater for a thinner limit, says that it is screening, and changes nothing about the ring', () => {
    const zones = ammonia({ wind_from_deg: 180 })
    const byReach = zones.toSorted((a, b) => (a.radiusM ?? 0) - (b.radiusM ?? 0))
    const heights = byReach.map((zone) => heightOf(zone)?.result.value ?? 0)
    expect(heights.length).toBeGreaterThan(1)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    for (const zone of zones) {
      expect(flagsOf(zone).map(({ en }) => en)).toContainEqual(expect.stringContaining('screening'))
      expect(zone.law).not.toContain('plume-top')
    }
  })

  test('is the same every way where nobody knows the wind', () => {
    const zones = drawn('enterprise.ammonia-release', {
      facilities: [aVessel('enterprise.ammonia-receiver', { volume_m3: 6 })],
      weather: null,
      overrides: { hole_mm: 25 },
    })
    expect(heightOf(zones.find(({ scenario }) => scenario === 'ammonia-cloud'))?.profile?.towardsDeg).toBeNull()
  })
})

test('a jet that may point anywhere is half a sphere', () => {
  const jets = drawn('gas.dig-strike', { suspects: [aLine('gas.main', 'methane')], overrides: { hole_mm: 20 } })
  const jet = jets.find(({ law }) => law === 'source/gas-orifice → dispersion/momentum-jet')
  const radiusM = jet?.radiusM ?? 0
  expect(radiusM).toBeGreaterThan(1)
  const step = heightOf(jet)
  expect(step?.result.value).toBeCloseTo(radiusM, 4)
  for (const [awayM, topM] of step?.profile?.tops ?? [])
    expect(Math.abs(Math.hypot(awayM, topM) - radiusM)).toBeLessThan(0.6)
})

test('a heavy cloud has no height, and says so', () => {
  for (const zone of line('chlorine', { hole_mm: 25 })) {
    expect(zone.law).toMatch(/britter-mcquaid|heavy-puff/)
    expect(heightOf(zone)).toBeUndefined()
    expect(flagsOf(zone)).toContain(NO_HEIGHT)
  }
})
