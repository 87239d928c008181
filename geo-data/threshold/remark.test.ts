import { expect, test } from 'vitest'
import { SECTORS } from '../sectors/registry.ts'
import { remarkWords } from './remark.ts'

/** Everything a default threshold or a placement rule says of where it comes from. */
const KEPT = SECTORS.flatMap(({ thresholds, placement }) => [
  ...thresholds.map(({ provenance }) => provenance),
  ...(placement ?? []).flatMap(({ figures = [] }) => figures),
]).flatMap(({ clause, source }) => [clause, source])

/** Three words of English prose in a row. */
const PROSE = /(?:\b[a-z]{2,}\b[ ,:;]+){2,}[a-z]{2,}/

test('no remark beside a threshold is left in English where Chinese is read', () => {
  expect(KEPT.length).toBeGreaterThan(200)
  expect([...new Set(KEPT.map((kept) => remarkWords(kept).zh).filter((zh) => PROSE.test(zh)))]).toEqual([])
})

test('nobody is sent to a file of ours, in either language', () => {
  const said = KEPT.flatMap((kept) => Object.values(remarkWords(kept)))
  expect(said.filter((words) => /\.md\b/.test(words))).toEqual([])
})
