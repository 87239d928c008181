import { describe, expect, test } from 'vitest'
import { drawZones } from '../impact-zone/draw.ts'
import { aLineSituation } from '../impact-zone/test-situation.ts'
import { HAZARDS, KINDS, kindByRef } from '../sectors/registry.ts'
import {
  hazardsOfIncident,
  hazardsOfKind,
  nameFrom,
  overridesOf,
  requireMergeable,
  scenariosAsked,
} from './analysis.ts'
import { askableInputs } from './askable.ts'

const hazardsOf = (ref: string) => hazardsOfKind(ref, kindByRef(ref)?.it ?? (undefined as never))
const placeless = { type: 'Point', coordinates: [0, 0] } as const

describe('what may be asked', () => {
  test('of a gas main: that it leaks, that it is struck, and never how a tank fails', () => {
    const hazards = hazardsOf('gas.main')
    expect(hazards.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['gas.main-leak', 'gas.dig-strike']))
    for (const { it } of hazards) expect(it.scenarios.map(({ subject }) => subject)).not.toContain('facility')
  })

  test('of a manhole: what gas may do that gathers in it, whichever sector it comes from', () =>
    expect(hazardsOf('drainage.manhole').map(({ ref }) => ref)).toContain('gas.underground-gas'))

  test('every hazard may be asked of something', () => {
    const askable = new Set(KINDS.flatMap(({ ref, it }) => hazardsOfKind(ref, it).map((hazard) => hazard.ref)))
    expect(HAZARDS.filter(({ ref, it }) => it.suspects.kinds.length > 0 && !askable.has(ref))).toEqual([])
  })

  test('of an incident its own hazard comes first', () =>
    expect(hazardsOfIncident({ sectorId: 'gas', hazard: 'dig-strike' })[0]?.ref).toBe('gas.dig-strike'))

  test('a scenario that the hazard does not have is refused', () => {
    const [hazard] = hazardsOf('gas.main')
    if (!hazard) throw new Error('a main has no hazard')
    expect(scenariosAsked(hazard.it, null)).toBe(hazard.it.scenarios)
    expect(() => scenariosAsked(hazard.it, 'flood')).toThrow(/no scenario flood/)
  })
})

test('one scenario is told to the laws beside the figures', () => {
  expect(overridesOf({ inputs: { hole_mm: 5 }, scenario: 'jet-fire' })).toEqual({ hole_mm: 5, scenario: 'jet-fire' })
  expect(overridesOf({ inputs: { hole_mm: 5 }, scenario: null })).toEqual({ hole_mm: 5 })
})

test('a name is trimmed, and neither empty nor endless', () => {
  expect(nameFrom('  关阀前 ')).toBe('关阀前')
  expect(() => nameFrom('  ')).toThrow(/needs a name/)
  expect(() => nameFrom('长'.repeat(121))).toThrow(/at most 120/)
})

test('only what asks of the incident’s own hazard is merged, and only once', () => {
  const at = new Date(0)
  const analysis = {
    ...{ id: 1, name: 'a', incidentId: 2, segmentId: null, assetId: null, sectorId: 'gas', hazard: 'main-leak' },
    ...{ scenario: null, regionId: 1, departmentId: 1, baseId: null, inputs: {}, at, createdBy: 1, createdAt: at },
    ...{ mergedAt: null, mergedBy: null, place: placeless },
  }
  expect(() => requireMergeable(analysis, { sectorId: 'gas', hazard: 'main-leak' })).not.toThrow()
  expect(() => requireMergeable(analysis, { sectorId: 'gas', hazard: 'dig-strike' })).toThrow(/another hazard/)
  expect(() => requireMergeable({ ...analysis, mergedAt: at }, { sectorId: 'gas', hazard: 'main-leak' })).toThrow(
    /merged already/,
  )
})

test('what the laws took of a weather that nobody measured stands as their default', () => {
  const { situation, hazard } = aLineSituation({ substance: 'propylene', pressure_mpa: 2.5, diameter_mm: 200 })
  const standing = (weather: typeof situation.weather) => {
    const there = { ...situation, weather }
    const inputs = askableInputs(hazard, { situation: there, drawing: drawZones(there, hazard), of: null })
    return (name: string) => inputs.find((one) => one.name === name)?.standing[0]
  }
  const unmeasured = standing(null)
  expect(unmeasured('temperature_c')).toMatchObject({ value: 20, unit: '°C', origin: 'default' })
  expect(unmeasured('wind_speed_ms')).toMatchObject({ value: 1.5, origin: 'default' })
  expect(unmeasured('wind_from_deg')).toMatchObject({ value: '风向不定（无气象数据）', origin: 'default' })
  expect(standing(situation.weather)('wind_speed_ms')).toMatchObject({ value: 3, origin: 'measured' })
})
