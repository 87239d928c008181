import { describe, expect, it } from 'vitest'
import { STANDINGS } from '../standing.ts'
import { LAWS } from './laws.ts'

const laws = Object.entries(LAWS)

describe('what is printed of the laws', () => {
  it('has a line for every law with a standing, and none for a law that is gone', () => {
    expect(laws.map(([id]) => id).sort()).toEqual(Object.keys(STANDINGS).sort())
  })

  it.each(laws)('%s says its name and range in both languages, its equation and its source', (_id, law) => {
    for (const { zh, en } of [law.name, law.range]) {
      expect(zh).toMatch(/[一-鿿]|^0 < P < 1$/)
      expect(en).not.toMatch(/[一-鿿]/)
      expect(en.length).toBeGreaterThan(5)
    }
    expect(law.equation).toMatch(/[=∫]/)
    expect(law.source.en).not.toMatch(/[一-鿿]/)
    expect(law.source.zh.length).toBeGreaterThan(2)
  })

  it('gives no two laws one name', () => {
    for (const language of ['zh', 'en'] as const)
      expect(new Set(laws.map(([, { name }]) => name[language])).size).toBe(laws.length)
  })
})
