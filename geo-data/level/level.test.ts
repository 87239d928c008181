import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Exposure, NOBODY, peopleRange } from '../exposure/exposure.ts'
import { LEVELS, type LevelInputs, proposeLevel } from './level.ts'
import { levelInputs } from './level-input.ts'
import { LEVEL_RULES } from './level-rule.ts'

const none: LevelInputs = { 'source-point': null, people: null, targets: null, 'hazard-sources': null, priority: null }
const rank = (level: string | null) => (level === null ? 4 : (LEVELS as readonly string[]).indexOf(level))

const inputs: fc.Arbitrary<LevelInputs> = fc.record({
  'source-point': fc.option(fc.integer({ min: 1, max: 4 })),
  people: fc.option(fc.integer({ min: 0, max: 400 })),
  targets: fc.option(fc.integer({ min: 0, max: 5 })),
  'hazard-sources': fc.option(fc.integer({ min: 0, max: 5 })),
  priority: fc.option(fc.integer({ min: 1, max: 3 })),
})

describe('the proposed level', () => {
  it('is that of the highest branch, and names which it was (就高)', () => {
    const { level, winning } = proposeLevel({ ...none, people: 43, targets: 0, priority: 3 })
    expect([level, winning]).toEqual(['orange', ['people']])
  })

  it('is none where no rule could say: nothing on record is not nothing', () => {
    const { level, branches, raise, lower } = proposeLevel(none)
    expect([level, raise, lower]).toEqual([null, null, null])
    expect(branches.map(({ valueText }) => valueText.zh)).toEqual(Array(5).fill('无记录'))
  })

  it('says the smallest change that would raise it and all that would lower it', () => {
    const { raise, lower } = proposeLevel({ ...none, people: 86, priority: 3 })
    expect(raise).toMatchObject({ level: 'red', change: { measure: 'people', from: 86, to: 100 } })
    expect(lower).toMatchObject({ level: 'yellow', changes: [{ measure: 'people', to: 29 }] })
  })

  it('never falls when anything measured grows', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...LEVEL_RULES), fc.integer({ min: 1, max: 60 }), (given, rule, more) => {
        const value = given[rule.measure]
        const grown = value === null ? given : { ...given, [rule.measure]: value + more }
        expect(rank(proposeLevel(grown).level)).toBeLessThanOrEqual(rank(proposeLevel(given).level))
      }),
    )
  })

  it('is altered by the change it names, and by nothing less', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const { level, raise } = proposeLevel(given)
        if (!raise) return
        const { measure, to } = raise.change
        expect(proposeLevel({ ...given, [measure]: to }).level).toBe(raise.level)
        expect(rank(raise.level)).toBeLessThan(rank(level))
        expect(proposeLevel({ ...given, [measure]: to - 1 }).level).toBe(level)
      }),
    )
  })

  it('is lowered by all the changes it names together, and by none of them left out', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const { level, lower } = proposeLevel(given)
        if (!lower) return
        const apply = (changes: typeof lower.changes) =>
          proposeLevel({ ...given, ...Object.fromEntries(changes.map(({ measure, to }) => [measure, to])) }).level
        expect(apply(lower.changes)).toBe(lower.level)
        expect(rank(lower.level)).toBeGreaterThan(rank(level))
        for (const left of lower.changes) expect(apply(lower.changes.filter((one) => one !== left))).toBe(level)
      }),
    )
  })

  it('raises no level that no rule reaches: every smallest change is a step of its rule', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const { raise } = proposeLevel(given)
        const rule = LEVEL_RULES.find(({ measure }) => measure === raise?.change.measure)
        if (raise) expect(rule?.steps.some(({ atLeast }) => atLeast === raise.change.to)).toBe(true)
      }),
    )
  })
})

describe('the rules', () => {
  it('only call a fact what was read in a source document, and rise in steps', () => {
    expect(LEVEL_RULES.filter(({ provenance }) => provenance.verified).map(({ measure }) => measure)).toEqual([
      'source-point',
    ])
    for (const { steps } of LEVEL_RULES) {
      const sorted = [...steps].sort((a, b) => a.atLeast - b.atLeast)
      expect(steps).toEqual(sorted)
      const ranks = steps.map(({ level }) => rank(level))
      expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
    }
  })
})

describe('what the rules measure', () => {
  const inside: Exposure = { ...NOBODY, people: peopleRange([{ use: 'house', people: 20 }], 3) }
  const zoneSet = {
    zones: [{ line: 'must-leave', exposure: inside }] as never,
    exposure: {
      ...inside,
      hazardSources: [
        { id: 1, kind: 'tank', name: { zh: '罐', en: 'tank' }, distanceM: 9, substance: null, quantityKg: null },
      ],
    },
  }

  it('counts people from the high side where no source point was identified (从高)', () => {
    const facts = { zoneSet, riskLevels: [null], priorities: ['P2', 'P1'] }
    expect(levelInputs(facts)).toEqual({ ...none, people: 30, targets: 0, 'hazard-sources': 1, priority: 3 })
    expect(levelInputs({ ...facts, riskLevels: ['grade-3', 'larger'] })).toMatchObject({
      people: 20,
      'source-point': 3,
    })
  })

  it('measures nothing of zones that were never drawn', () => {
    expect(levelInputs({ zoneSet: undefined, riskLevels: [], priorities: [] })).toEqual(none)
  })
})
