import { expect, it } from 'vitest'
import { LONGEST_NAME, mayKeep, nameFault, placeFault } from './bookmark.ts'

it.each(['建设路', 'A', 'ضغط', '  a b  ', '字'.repeat(LONGEST_NAME)])('a view can be called %s', (name) =>
  expect(nameFault(name)).toBeNull(),
)

it.each(['', '   ', '字'.repeat(LONGEST_NAME + 1), 'a\u0007b'])('a view cannot be called %j', (name) => {
  expect(nameFault(name)).toMatchObject({ zh: expect.any(String), en: expect.any(String) })
})

it('what is kept is a place in a desk’s address, and nothing that a page could be made to run', () => {
  expect(placeFault('bounds=121.9,29.92,121.91,29.93&sel=asset:12&hide=gas.*')).toBeNull()
  for (const place of ['', '<script>', 'javascript://x"', 'a b']) expect(placeFault(place)).not.toBeNull()
})

it('a preset keeps how the layers are seen, and not where', () => {
  expect(placeFault('hide=gas.*&fade=gas.main~40&filter=gas.main~depth_m:least:1&order=&base=tdt', 'layers')).toBeNull()
  for (const place of ['bounds=1,2,3,4', 'hide=gas.*&sel=asset:1', 'time=2026-11-21T19:15:00Z'])
    expect(placeFault(place, 'layers')?.en).toContain('is no part of the layers')
})

it('a wall and a crew have no desk to keep views of', () => {
  expect(['wall', 'crew', ''].filter(mayKeep)).toEqual([])
  expect(['duty-officer', 'owner', 'department'].every(mayKeep)).toBe(true)
})
