import { expect, test } from 'vitest'
import { EVENT_TYPES } from '../../../geo-data/event/event.ts'
import zh from './timeline.zh.json'

const said: Readonly<Record<string, string>> = zh.event

test('everything that can happen has words', () => {
  expect(EVENT_TYPES.filter((type) => said[type.replace('.', '-')] === undefined)).toEqual([])
})
