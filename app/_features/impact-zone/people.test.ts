import { expect, test } from 'vitest'
import { roughly } from './people.tsx'

test('a count of people keeps two digits and no more', () => {
  expect(roughly(317)).toBe(320)
  expect(roughly(1249)).toBe(1200)
  expect(roughly(98_700)).toBe(99_000)
})

test('few people are counted one by one', () => {
  expect(roughly(0)).toBe(0)
  expect(roughly(7)).toBe(7)
})
