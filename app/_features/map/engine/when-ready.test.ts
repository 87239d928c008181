import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { whenReady } from './when-ready.ts'

test('what is told before the style stands is done once it stands, the latest word of each kind', () => {
  const map = new EventEmitter()
  const { soon } = whenReady(map)
  const done: string[] = []
  soon('choose', () => done.push('old choice'))
  soon('sensors', () => done.push('sensors'))
  soon('choose', () => done.push('choice'))
  expect(done).toEqual([])
  map.emit('load')
  expect(done).toEqual(['choice', 'sensors'])
  soon('sensors', () => done.push('more sensors'))
  expect(done).toEqual(['choice', 'sensors', 'more sensors'])
})

test.each([['before'], ['after']])('a map whose picture is lost %s its style stood is told nothing more', (when) => {
  const map = new EventEmitter()
  const { soon, isLost } = whenReady(map)
  const touch = () => {
    throw new TypeError('the style of a lost map is null')
  }
  if (when === 'after') map.emit('load')
  else soon('choose', touch)
  expect(isLost()).toBe(false)
  map.emit('webglcontextlost')
  expect(isLost()).toBe(true)
  expect(() => soon('sensors', touch)).not.toThrow()
  // The browser may give the context back before the next map is made.
  expect(() => map.emit('load')).not.toThrow()
})
