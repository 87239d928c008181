import { expect, test } from 'vitest'
import { digestOfFiles, LAW_VERSION } from './law-version.digest.ts'

const text: Readonly<Record<string, string>> = { 'a.ts': 'x = 1', 'b.ts': 'y = 2' }
const digest = (files: readonly string[], changed: Readonly<Record<string, string>> = {}) =>
  digestOfFiles(files, (file) => changed[file] ?? text[file] ?? '')

test('the version names the package and a digest of the laws', () => {
  expect(LAW_VERSION).toMatch(/^\d+\.\d+\.\d+\+laws\.[0-9a-f]{10}$/)
})

test('one changed coefficient is another version, the order of files is not', () => {
  expect(digest(['b.ts', 'a.ts'])).toBe(digest(['a.ts', 'b.ts']))
  expect(digest(['a.ts', 'b.ts'], { 'b.ts': 'y = 2.1' })).not.toBe(digest(['a.ts', 'b.ts']))
})
