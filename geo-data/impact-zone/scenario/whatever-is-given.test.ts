import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawZones } from '../draw.ts'
import { SCENARIO_INPUTS } from '../input.ts'
import type { Situation } from '../situation.ts'
import { aVessel, hazardNamed } from '../test-situation.ts'
import { aLine, aSituation, drawn, line } from './test-leak.ts'

/** Any figures by name that the form would take, one by one. */
const anyOverrides = (): fc.Arbitrary<Record<string, number | string>> => {
  const one = ([name, { range, choices }]: (typeof entries)[number]) =>
    range
      ? fc.double({ min: range.min, max: range.max, noNaN: true }).map((value) => [name, value] as const)
      : fc.constantFrom(...(choices ?? []).map(({ id }) => id)).map((value) => [name, value] as const)
  const entries = Object.entries(SCENARIO_INPUTS).filter(([name]) => name !== 'scenario')
  return fc
    .subarray(entries, { maxLength: 6 })
    .chain((chosen) => fc.tuple(...chosen.map(one)))
    .map((pairs) => Object.fromEntries(pairs))
}

const PLACES: readonly (readonly [string, Partial<Situation>])[] = [
  ['hazchem.pipeline-leak', { suspects: [aLine('hazchem.pipeline', 'propylene')] }],
  ['gas.main-leak', { suspects: [aLine('gas.main', 'methane')] }],
  [
    'enterprise.chemical-leak',
    { facilities: [aVessel('enterprise.chemical-tank', { substance: 'ammonia', volume_m3: 60, height_m: 4 })] },
  ],
  ['enterprise.lng-spill', { facilities: [aVessel('enterprise.lng-tank', { volume_m3: 5000, height_m: 15 })] }],
]

describe('whatever figures are given', () => {
  test('no radius, step or corner is ever without a number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), anyOverrides(), ([ref, given], overrides) => {
        const { zones } = drawZones(aSituation({ ...given, overrides }), hazardNamed(ref))
        const figures = zones.flatMap(({ radiusM, steps, area }) => [
          radiusM ?? 0,
          ...steps.map(({ result }) => result.value),
          ...area.coordinates.flat(3),
        ])
        expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([])
        expect(zones.every(({ radiusM }) => (radiusM ?? 0) >= 0)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  test('zones nest: the milder level of one scenario never reaches less far than the harsher', () => {
    const PAIRS = [
      ['heat-1.6', 'heat-5'],
      ['half-lfl', 'lfl'],
      ['overpressure-2', 'overpressure-7'],
      ['aegl-2', 'aegl-3'],
    ] as const
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), anyOverrides(), ([ref, given], overrides) => {
        const sketches = drawn(ref, { ...given, overrides })
        for (const harsh of sketches)
          for (const [milder, harsher] of PAIRS) {
            if (harsh.criterion.id !== harsher) continue
            const way = harsh.release?.way
            const mild = sketches.find(
              (one) => one.scenario === harsh.scenario && one.release?.way === way && one.criterion.id === milder,
            )
            expect(mild?.radiusM ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual((harsh.radiusM ?? 0) * (1 - 1e-9))
          }
      }),
      { numRuns: 25 },
    )
  })

  test('a valve shut at once leaves nothing to draw, in words', () => {
    const tank = aVessel('enterprise.lng-tank', { volume_m3: 5000, height_m: 15 })
    const { zones, cards } = drawZones(
      aSituation({ facilities: [tank], overrides: { isolation_minutes: 0 } }),
      hazardNamed('enterprise.lng-spill'),
    )
    expect(zones.filter(({ scenario }) => scenario === 'pool-fire')).toEqual([])
    expect(cards.some(({ hazard: scenario }) => scenario === 'pool-fire')).toBe(true)
  })

  // A larger hole empties the same line sooner, and a shorter breath is allowed more (AEGL: 10, 30, 60 minutes…): of one level only.
  test('a larger hole never reaches less far at the same level', () => {
    const hole = fc.double({ min: 1, max: 200, noNaN: true })
    fc.assert(
      fc.property(hole, hole, fc.constantFrom('propylene', 'gasoline', 'chlorine'), (a, b, substance) => {
        const reaches = (hole_mm: number) => line(substance, { hole_mm })
        const large = reaches(Math.max(a, b))
        for (const { scenario, criterion, radiusM } of reaches(Math.min(a, b))) {
          const same = large.find((one) => one.scenario === scenario && one.criterion.id === criterion.id)
          expect(same, `${scenario} ${criterion.id}`).toBeDefined()
          if (same?.criterion.value === criterion.value)
            expect(same.radiusM ?? 0).toBeGreaterThanOrEqual((radiusM ?? 0) * (1 - 1e-6))
        }
      }),
      { numRuns: 20 },
    )
  })
})
