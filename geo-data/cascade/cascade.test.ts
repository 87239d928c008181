import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeAt } from '../place/place.ts'
import { HARMS, type HarmId, type Infliction } from '../sectors/coupling.ts'
import { HAZARDS } from '../sectors/registry.ts'
import { inflictionsOf, LIMITS, type Neighbour, nextSteps, sufferersOf } from './cascade.ts'

const cavity = inflictionsOf('water.burst').find(({ harm }) => harm === 'cavity') as Infliction

const aNeighbour = (ref: string, metres: number, id = 1, share = 0.5): Neighbour => ({
  thing: { as: 'segment', id, ref, code: `${ref}-${id}`, name: null },
  place: placeAt(121.9, 29.92),
  metres,
  frailty: { share, reasons: [] },
})

describe('who fails next', () => {
  it('is only what its own sector says may fail by that harm', () => {
    const steps = nextSteps(cavity, 15, [aNeighbour('gas.main', 5), aNeighbour('gas.regulator', 5, 2)])
    expect(steps.map(({ neighbour, suffering }) => [neighbour.thing.ref, suffering.next])).toEqual([
      ['gas.main', 'gas.main-leak'],
    ])
  })

  it('is named with the harm, the distance and why', () => {
    const [step] = nextSteps(cavity, 15, [aNeighbour('gas.main', 5)])
    expect(step?.reasons.map(({ en }) => en)).toEqual([
      'the jet washes the ground out',
      '5 m away; harm: ground washed out',
      'undermined, the pipe bends and its joints crack',
    ])
  })

  it('is never likelier for being farther away or stronger', () => {
    const shareAt = (metres: number, frailty: number) =>
      nextSteps(cavity, 15, [aNeighbour('gas.main', metres, 1, frailty)])[0]?.share ?? 0
    const metre = fc.double({ min: 0, max: 15, noNaN: true })
    const frailty = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(metre, metre, frailty, frailty, (a, b, weak, strong) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)]
        expect(shareAt(near, Math.max(weak, strong))).toBeGreaterThanOrEqual(shareAt(far, Math.min(weak, strong)))
      }),
    )
  })

  it('keeps only the likeliest of one sort, so that a street of mains does not hide the tank behind it', () => {
    const many = Array.from({ length: 9 }, (_, id) => aNeighbour('gas.main', id + 1, id))
    const steps = nextSteps(cavity, 15, [...many, aNeighbour('hazchem.pipeline', 14, 99)])
    expect(steps.filter(({ neighbour }) => neighbour.thing.ref === 'gas.main').length).toBe(LIMITS.alike)
    expect(steps.some(({ neighbour }) => neighbour.thing.id === 99)).toBe(true)
  })
})

it('every harm that some hazard does is suffered by some kind, and every one suffered is done', () => {
  const done = new Set(HAZARDS.flatMap(({ ref }) => inflictionsOf(ref)).map(({ harm }) => harm))
  const suffered = Object.keys(HARMS).filter((harm) => sufferersOf(harm as HarmId).length > 0)
  expect(suffered.sort()).toEqual([...done].sort())
})
