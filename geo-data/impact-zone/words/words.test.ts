import { describe, expect, test } from 'vitest'
import { HAZARDS } from '../../sectors/registry.ts'
import { UNCERTAINTIES } from '../band/uncertainty.ts'
import { drawZones } from '../draw.ts'
import type { Figure } from '../step.ts'
import { aLine, aManhole, aSituation, aVessel, BREEZE } from '../test-situation.ts'
import { figureName, figureWord } from './figure-words.ts'
import { sourceWords } from './source-words.ts'

/** Four words of English prose in a row: a remark, not a title. */
const PROSE = /(?:\b[a-z]{2,}\b[ ,:;]+){3,}[a-z]{2,}/

/** Every figure that a hazard prints, from things of its own kinds that hold one substance. */
const printed = (substance: string, weather: typeof BREEZE | null): Figure[] =>
  HAZARDS.flatMap(({ it }) => {
    const held = { substance, pressure_mpa: 1, diameter_mm: 200, volume_m3: 500, capacity_t: 50 }
    const things = it.suspects.kinds.map((kind) => ({ line: aLine(kind, held), vessel: aVessel(kind, held) }))
    const suspects = things.map(({ line }) => line).filter(({ kind }) => kind.geometry === 'line')
    const facilities = things.map(({ vessel }) => vessel).filter(({ kind }) => kind.geometry !== 'line')
    const { inputs, zones } = drawZones(aSituation({ weather, chamber: aManhole(), suspects, facilities }), it)
    return [...inputs, ...zones.flatMap(({ steps }) => steps.flatMap((step) => step.inputs))]
  })

describe('the words of a figure', () => {
  const figures = [
    ...['methane', 'propylene', 'gasoline', 'chlorine'].flatMap((one) => printed(one, BREEZE)),
    ...printed('ammonia', null),
  ]

  test('no remark of ours is left in English where Chinese is read', () => {
    const left = figures.map(({ source }) => sourceWords(source).zh).filter((zh) => PROSE.test(zh))
    expect([...new Set(left)]).toEqual([])
    const varied = UNCERTAINTIES.map(({ provenance }) => sourceWords(provenance.source).zh)
    expect(varied.filter((zh) => PROSE.test(zh))).toEqual([])
  })

  test('nobody is sent to a file of ours, in either language', () => {
    const sent = figures
      .flatMap(({ source }) => Object.values(sourceWords(source)))
      .filter((said) => /\.md\b/.test(said))
    expect([...new Set(sent)]).toEqual([])
  })

  test('what stands on record is called by its kind', () =>
    expect(sourceWords('gas.main G-7')).toEqual({ zh: '燃气管线 G-7', en: 'Gas main G-7' }))

  test('a title stays as it calls itself', () => expect(sourceWords('API 521').zh).toBe('API 521'))

  test('a figure and its word are said in both languages; a symbol is nobody’s name', () => {
    expect(figureName('wind_speed')?.zh).toBe('风速')
    expect(figureName('pressure_mpa')?.en).toMatch(/pressure/i)
    expect(figureName('ṁ')).toBeUndefined()
    expect(figureWord({ name: 'substance', value: 'propylene' }).zh).toBe('丙烯')
    expect(figureWord({ name: 'surface', value: 'urban' }).zh).toBe('城区')
    expect(figureWord({ name: 'wind', value: '风向不定（无气象数据）' }).en).toMatch(/^wind unknown/)
  })
})
