import { describe, expect, it } from 'vitest'
import { pinyinPattern, syllables } from './pinyin.ts'

const finds = (typed: string, name: string): boolean => new RegExp(pinyinPattern(typed) ?? '(?!)').test(name)

describe('pinyin', () => {
  it('has every character of the first level once in its place', () => {
    const table = syllables()
    expect(table.size).toBe(396)
    expect(table.get('jian')).toContain('建')
    expect(table.get('nan')).toBe('南男难')
    expect(table.get('si')).toMatch(/^斯撕/)
  })

  it.each([
    ['jianshelu', '建设路'],
    ['jianshe lu', '建设路污水井 12'],
    ['JianSheL', '建设路'],
    ['jsl', '建设路'],
    ['jslwsj', '建设路污水井'],
    ['xian', '西安路'],
    ["xi'an", '西安路'],
    ['changjianglu', '长江路'],
    ['zhangle', '长乐幼儿园'],
    ['lvdi', '绿地'],
  ])('%s finds %s', (typed, name) => expect(finds(typed, name)).toBe(true))

  it.each([
    ['jianshelu', '建国路'],
    ['jsl', '建国路'],
    ['jianshe', '捡到'],
  ])('%s does not find %s', (typed, name) => expect(finds(typed, name)).toBe(false))

  it.each(['j', 'vvv', 'GM-1', '建设', 'a.*', '(', 'x'.repeat(41)])('%s is no pinyin', (typed) =>
    expect(pinyinPattern(typed)).toBeNull(),
  )

  it('of many readings and a wrong end is given up at once', () => {
    const began = performance.now()
    expect(pinyinPattern(`${'an'.repeat(19)}ii`)).toBeNull()
    expect(performance.now() - began).toBeLessThan(200)
  })

  it('of many readings is taken apart in a few ways only', () => {
    expect((pinyinPattern('anananananananananan') ?? '').split('|').length).toBeLessThanOrEqual(7)
  })
})
