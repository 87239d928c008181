import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf, firstBroken } from './archive.digest.ts'
import { type ArchivedStory, canonical } from './archive.ts'

const chainOf = (documents: readonly unknown[]): ArchivedStory[] => {
  let previousDigest: string | null = null
  return documents.map((document, index) => {
    const digest = digestOf(document, previousDigest)
    const one = { id: index + 1, incidentId: index + 1, document, digest, previousDigest, madeAt: new Date(0) }
    previousDigest = digest
    return one
  })
}

test('the digest is SM3 of the chain link and the canonical document', () => {
  const sm3 = (bytes: string): string => createHash('sm3').update(bytes).digest('hex')
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0') // GB/T 32905, A.1
  expect(digestOf({ b: 2, a: 1 }, 'f00d')).toBe(sm3('f00d\n{"a":1,"b":2}'))
})

test('whatever stored it in between, the canonical form is the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const stored = JSON.parse(JSON.stringify(value))
      expect(canonical(stored)).toBe(canonical(JSON.parse(canonical(stored))))
    }),
  )
  expect(canonical({ b: [1, { d: null, c: '井' }], a: true })).toBe('{"a":true,"b":[1,{"c":"井","d":null}]}')
})

test('a changed, a left-out and a swapped archive are found', () => {
  const chain = chainOf([{ n: 1 }, { n: 2 }, { n: 3 }])
  const [first, second, third] = chain as [ArchivedStory, ArchivedStory, ArchivedStory]
  expect(firstBroken(chain)).toBeUndefined()
  expect(firstBroken([first, { ...second, document: { n: 2.1 } }, third])).toBe(2)
  expect(firstBroken([first, third])).toBe(3)
  expect(firstBroken([second, first, third])).toBe(1)
})
