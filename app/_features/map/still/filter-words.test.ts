import { expect, it } from 'vitest'
import { filterWords } from './filter-words.ts'

it('a picture says which layers are in it in part only, and nothing where all of them are whole', () => {
  const filter = 'gas.main~depth_m:least:1,water.main~depth_m:least:1,no.such~x:is:y'
  expect(filterWords(filter, 'zh')).toBe('仅显示部分：燃气管线、供水管线')
  expect(filterWords(filter, 'en')).toMatch(/^Shown in part only: Gas main, /)
  for (const nothing of ['', 'no.such~x:is:y']) expect(filterWords(nothing, 'zh')).toBe('')
})
