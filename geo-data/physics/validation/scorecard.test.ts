import { describe, expect, it } from 'vitest'
import { checkCases } from './check.ts'
import cases from './consequence.json' with { type: 'json' }
import flare from './point-source.json' with { type: 'json' }
import { scorecard, unclaimedCases } from './scorecard.ts'

describe('the scorecard of the laws', () => {
  const scores = scorecard()

  it('shows every law, a published one with cases that it meets, a screening one with the reason', () => {
    expect(scores.length).toBeGreaterThan(55)
    for (const { standing, why, cases } of scores)
      if (standing === 'published') expect(cases.filter(({ status }) => status !== 'passed')).toEqual([])
      else expect(why?.en.length).toBeGreaterThan(15)
    expect(scores.filter(({ standing, cases }) => standing === 'published' && cases.length === 0)).toEqual([])
  })

  it('leaves no verified case of ours unclaimed', () => {
    const claimed = new Set(scores.flatMap(({ cases }) => cases.map(({ id }) => id)))
    const met = checkCases([...cases, ...flare]).filter(({ status }) => status === 'passed')
    expect(met.length).toBeGreaterThan(120)
    expect(met.filter(({ id }) => !claimed.has(id)).map(({ id }) => id)).toEqual([])
    expect(unclaimedCases().filter(({ id, why }) => claimed.has(id) || why === '')).toEqual([])
  })
})
