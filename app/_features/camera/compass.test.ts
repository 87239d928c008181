import { expect, it } from 'vitest'
import { directionOf } from './compass.ts'

it('a bearing has the name of the nearest of eight directions', () => {
  expect([0, 22, 23, 90, 181, 270, 337, 338, 359.9, 720].map(directionOf)).toEqual([
    'n',
    'n',
    'ne',
    'e',
    's',
    'w',
    'nw',
    'n',
    'n',
    'n',
  ])
})
