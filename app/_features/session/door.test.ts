import { expect, test } from 'vitest'
import { doorOf } from './door.ts'

test('everybody goes to the screen of his role', () => {
  expect(doorOf('duty-officer', null)).toBe('/desk')
  expect(doorOf('wall', null)).toBe('/wall')
  expect(doorOf('crew', null)).toBe('/field')
})

test('whoever was sent to the door goes back to where he came from', () => {
  expect(doorOf('duty-officer', '/desk?sel=alarm:7')).toBe('/desk?sel=alarm:7')
})

test('nobody is led to another site', () => {
  for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', ''])
    expect(doorOf('commander', next), next).toBe('/desk')
})
