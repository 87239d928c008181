import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { REMARKS } from './remark.ts'
import { STANDINGS, type Standing, standingOf } from './standing.ts'
import consequence from './validation/consequence.json' with { type: 'json' }
import pointSource from './validation/point-source.json' with { type: 'json' }

const cases = [...consequence, ...pointSource]
const verified = new Set(cases.filter((vector) => vector.verified).map((vector) => vector.id))
const laws = Object.entries<Standing>(STANDINGS)

describe('the standing of a law', () => {
  it.each(laws)('%s claims only cases that are held and verified', (_law, standing) => {
    const claimed = standing.standing === 'published' ? standing.cases : []
    expect(claimed.filter((id) => !verified.has(id))).toEqual([])
    if (standing.standing === 'published') expect(claimed.length).toBeGreaterThan(0)
  })

  it('names every law file, and no file that is not there', () => {
    const noLaws = ['dispersion/footprint', 'harm/criterion', 'harm/exposure-limit', 'harm/risk/risk-criterion']
    const files = globSync('{source,dispersion,fire,explosion,harm}/**/*.ts', { cwd: import.meta.dirname })
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => !name.endsWith('.test') && !name.endsWith('-table') && !noLaws.includes(name))
    expect(laws.map(([law]) => law).sort()).toEqual(files.sort())
  })

  it('is that of the weakest law in a chain, and screening for a law nobody knows', () => {
    expect(standingOf(['source/gas-orifice', 'dispersion/momentum-jet'])).toBe('published')
    expect(standingOf(['source/gas-orifice', 'explosion/cover-throw'])).toBe('screening')
    expect(standingOf(['source/gas-orifice', 'source/crystal-ball'])).toBe('screening')
    expect(standingOf([])).toBe('screening')
  })

  it('has words in both languages for every remark', () => {
    for (const { zh, en } of Object.values(REMARKS)) {
      expect(zh).toMatch(/[一-鿿]/)
      expect(en).toMatch(/^[a-z0-9:,./ -]+$/i)
    }
  })
})
