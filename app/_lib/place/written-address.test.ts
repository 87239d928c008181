import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { NOTHING_UNDER_WAY, newest, shown, type UnderWay, wrote } from './written-address.ts'

/** As the page does it: each change is made from the newest. */
const writing = (from: string, ...next: readonly string[]): UnderWay =>
  next.reduce((underWay, one) => wrote(underWay, newest(underWay, from), one), NOTHING_UNDER_WAY)

it('a change follows the newest one, whatever older address the router has just put back', () => {
  const underWay = shown(writing('', 'sel=a', 'sel=a&with=1'), 'sel=a')
  expect(newest(underWay, 'sel=a')).toBe('sel=a&with=1')
  expect(shown(underWay, 'sel=a&with=1')).toBe(NOTHING_UNDER_WAY)
})

it('twenty components tell of the same address, and it counts once', () => {
  const once = shown(writing('', 'a', 'b', 'c'), 'a')
  expect(shown(shown(once, 'a'), 'a')).toEqual(once)
  expect(newest(once, 'a')).toBe('c')
})

it('what was written is where the page is before the router has begun', () =>
  expect(newest(writing('', 'a'), '')).toBe('a'))

it('a router that skips what lies between has still come as far', () =>
  expect(newest(shown(writing('', 'a', 'b', 'c'), 'b'), 'b')).toBe('c'))

it('whoever goes elsewhere is followed there', () => {
  const underWay = writing('', 'sel=a')
  expect(newest(underWay, 'sel=link')).toBe('sel=link')
  expect(shown(underWay, 'sel=link')).toBe(NOTHING_UNDER_WAY)
})

test('however writing and showing are interleaved, no change is lost', () =>
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (turns) => {
      let underWay = NOTHING_UNDER_WAY
      let routed = ''
      const queue: string[] = []
      const tell = (address: string) => {
        routed = address
        underWay = shown(underWay, routed)
      }
      for (const [step, writes] of turns.entries()) {
        const before = newest(underWay, routed)
        if (writes) {
          const next = `${before}${step},`
          underWay = wrote(underWay, before, next)
          queue.push(next)
        } else tell(queue.shift() ?? routed)
      }
      const written = turns.flatMap((writes, step) => (writes ? [`${step},`] : []))
      expect(newest(underWay, routed)).toBe(written.join(''))
    }),
  ))
