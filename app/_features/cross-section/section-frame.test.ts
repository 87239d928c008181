import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sectionFrame, tagsOf } from './section-frame.ts'

it('numbers stand in order, none on another, none off the paper', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 46, max: 1000 }), { maxLength: 40 }), (xs) => {
      const tags = tagsOf(
        xs.toSorted((a, b) => a - b),
        1014,
      )
      for (const [index, tag] of tags.entries()) {
        expect(tag).toBeLessThanOrEqual(1014 - 9)
        if (index > 0) expect(tag - (tags[index - 1] ?? 0)).toBeGreaterThanOrEqual(18)
      }
    }),
  )
})

it('one scale goes across and down, and an empty street is three metres deep', () => {
  const frame = sectionFrame({ lengthM: 40, street: null, things: [], gaps: [] }, 460)
  expect(frame.pxPerM).toBe(10)
  expect(frame.x(40) - frame.x(0)).toBe(400)
  expect(frame.y(-3) - frame.y(0)).toBe(30)
  expect(frame.heightPx).toBe(52 + 30 + 34)
  expect(frame.across).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40])
  expect(frame.down).toEqual([0, 2])
})
