import { expect, it } from 'vitest'
import { openWrittenAddress } from './written-address.ts'

it('a change follows the newest one, whatever older address the router has just put back', () => {
  const address = openWrittenAddress()
  address.write('sel=a')
  address.write('sel=a&with=1')
  address.shown('sel=a')
  expect(address.latest()).toBe('sel=a&with=1')
  address.shown('sel=a&with=1')
  expect(address.latest()).toBe(null)
})

it('whoever comes later and shows the same says nothing new', () => {
  const address = openWrittenAddress()
  address.shown('sel=a')
  address.write('sel=b')
  address.shown('sel=a')
  expect(address.latest()).toBe('sel=b')
})

it('a router that skips what lies between has still come as far', () => {
  const address = openWrittenAddress()
  for (const search of ['a', 'b', 'c']) address.write(search)
  address.shown('b')
  expect(address.latest()).toBe('c')
})

it('whoever goes elsewhere is followed there', () => {
  const address = openWrittenAddress()
  address.write('sel=a')
  address.shown('sel=link')
  expect(address.latest()).toBe(null)
})
