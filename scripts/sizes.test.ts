import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LONGEST = 300
const FULLEST = 12
const MEDIAN = 80

const HAND_WRITTEN = /\.(ts|tsx|mjs|cjs|js|css|graphql|sql)$/
const GENERATED = /(^|\/)generated(\/|\.ts$)/
/** Tests, and what only tests import. */
const TEST = /\.(test|spec)\.tsx?$|(^|\/)test-[^/]+\.ts$/
/** Migrations are added one by one and never merged into fewer. */
const GROWS_FOR_EVER = /\/migrations$/

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => HAND_WRITTEN.test(file) && !GENERATED.test(file) && existsSync(join(ROOT, file)))

const lengths = files.map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1 }))

describe('the size of things', () => {
  test(`no file is longer than ${LONGEST} lines`, () => {
    expect(lengths.filter(({ lines }) => lines > LONGEST)).toEqual([])
  })

  test(`half the files that are not tests have at most ${MEDIAN} lines`, () => {
    const sorted = lengths.filter(({ file }) => !TEST.test(file)).sort((a, b) => a.lines - b.lines)
    const median = sorted[Math.floor(sorted.length / 2)]?.lines
    console.log(`median ${median} lines over ${sorted.length} files`)
    expect(median).toBeLessThanOrEqual(MEDIAN)
  })

  test(`no folder holds more than ${FULLEST} files beside its tests`, () => {
    const counts = new Map<string, number>()
    for (const file of files) if (!TEST.test(file)) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
    const full = [...counts].filter(([folder, count]) => count > FULLEST && !GROWS_FOR_EVER.test(folder))
    expect(full).toEqual([])
  })
})
