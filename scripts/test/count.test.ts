import { describe, expect, test } from 'vitest'
import { add, asOne, countPlaywright, countVitest, judged, NOTHING } from './count.ts'

describe('the count at the end of npm test', () => {
  test('a runner that ends badly without a failed test has failed once', () => {
    expect(judged(false, { passed: 5, failed: 0, skipped: 0 })).toEqual({ passed: 5, failed: 1, skipped: 0 })
    expect(judged(false, null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  test('a runner that found no test at all has failed', () => {
    expect(judged(true, NOTHING).failed).toBe(1)
    expect(judged(true, { passed: 0, failed: 0, skipped: 3 }).failed).toBe(1)
  })

  test('what went well stays as it is', () => {
    expect(judged(true, { passed: 2, failed: 0, skipped: 1 })).toEqual({ passed: 2, failed: 0, skipped: 1 })
  })

  test('a file that does not load is a failure beside the failed tests', () => {
    const test = { fullName: 'one', status: 'failed' }
    const testResults = [
      { name: 'a', status: 'failed', assertionResults: [] },
      { name: 'b', status: 'failed', assertionResults: [test] },
      { name: 'c', status: 'passed', assertionResults: [test] },
    ]
    const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 2, testResults }
    expect(countVitest(report)).toEqual({ passed: 1, failed: 2, skipped: 2 })
  })

  test('a journey that passed at the second try has failed', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 }
    expect(countPlaywright({ stats })).toEqual({ passed: 3, failed: 2, skipped: 1 })
  })

  test('stages add up', () => {
    expect(add(add(asOne(true), asOne(false)), { passed: 4, failed: 0, skipped: 2 })).toEqual({
      passed: 5,
      failed: 1,
      skipped: 2,
    })
  })
})
