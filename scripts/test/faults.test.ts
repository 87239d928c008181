import { describe, expect, test } from 'vitest'
import { playwrightFaults, vitestFaults } from './faults.ts'

describe('what failed, told again at the end of npm test', () => {
  test('a failed test by its file, its name and its first words, without colours', () => {
    const failed = {
      fullName: 'a sum adds up',
      status: 'failed',
      failureMessages: ['\u001b[31mexpected 4\u001b[39m\nto be 5'],
    }
    const passed = { fullName: 'another', status: 'passed', failureMessages: [] }
    const file = { name: 'sum.test.ts', status: 'failed', assertionResults: [failed, passed] }
    expect(vitestFaults([file])).toEqual(['sum.test.ts › a sum adds up\n    expected 4\n    to be 5'])
  })

  test('a file that does not load by what it said', () => {
    const file = { name: 'sum.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }
    expect(vitestFaults([file])).toEqual(['sum.test.ts\n    no such module'])
  })

  test('a journey however deep it stands, also one that passed at the second try', () => {
    const result = { errors: [{ message: 'timed out' }] }
    const spec = (title: string, status: string) => ({
      file: 'a.spec.ts',
      line: 7,
      title,
      tests: [{ status, results: [result] }],
    })
    const suites = [
      { specs: [spec('one', 'expected')], suites: [{ specs: [spec('two', 'flaky'), spec('three', 'unexpected')] }] },
    ]
    const faults = playwrightFaults({ suites, errors: [] } as unknown as Parameters<typeof playwrightFaults>[0])
    expect(faults).toEqual(['a.spec.ts:7 › two\n    timed out', 'a.spec.ts:7 › three\n    timed out'])
  })
})
