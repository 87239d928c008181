import { expect, test } from 'vitest'
import { type LawFacts, lawNames, lawsOf } from './laws-of.ts'

const text = { zh: '—', en: '—' }
const aLaw = (id: string): LawFacts => ({ id, name: text, range: text, source: text, standing: 'published', why: null })
const laws = ['source/gas-orifice', 'fire/point-source', 'harm/probit'].map(aLaw)

test('a chain names its laws, a line those of all its parts, each once', () => {
  expect(lawNames('a → b', [])).toEqual(['a', 'b'])
  expect(lawNames('a → b | a → c', [{ law: 'd' }, { law: '' }])).toEqual(['a', 'b', 'c', 'd'])
})

test('a clause is no law, and a law that a step uses counts though the chain does not name it', () => {
  const used = lawsOf({ law: 'fire/point-source | 003§四(一)1(5)' }, [{ law: 'source/gas-orifice' }], laws)
  expect(used.map(({ id }) => id)).toEqual(['source/gas-orifice', 'fire/point-source'])
})

test('a law of a part of a line is found inside the chain that a step carries', () => {
  const used = lawsOf({ law: '' }, [{ law: 'source/gas-orifice → fire/point-source' }], laws)
  expect(used).toHaveLength(2)
})
