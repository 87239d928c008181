import { readFile } from 'node:fs/promises'
import type { JSONReport } from '@playwright/test/reporter'
import type { VitestFiles } from './faults.ts'

/** How many tests a stage ran and what became of them. */
export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const add = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

export const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 }

/** A tool without tests of its own counts as one. */
export const asOne = (ok: boolean): Count => ({ ...NOTHING, [ok ? 'passed' : 'failed']: 1 })

/**
 * A runner that failed without a failed test (a file that does not load, no test found) has failed once all the same.
 * @param reported what its report says, or null where it left none.
 */
export const judged = (ok: boolean, reported: Count | null): Count => {
  const count = reported ?? NOTHING
  if (!ok && count.failed === 0) return { ...count, failed: 1 }
  return ok && count.passed + count.failed === 0 ? { ...count, failed: 1 } : count
}

export type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: VitestFiles
}

/** From vitest's JSON reporter. A file that does not load counts as one failure. */
export const countVitest = (report: VitestReport): Count => ({
  passed: report.numPassedTests,
  failed:
    report.numFailedTests +
    report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
      .length,
  skipped: report.numPendingTests + report.numTodoTests,
})

/** From Playwright's JSON reporter. A journey that passed only when tried again has failed. */
export const countPlaywright = ({
  stats,
}: {
  stats: Pick<JSONReport['stats'], 'expected' | 'unexpected' | 'flaky' | 'skipped'>
}): Count => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
})

/** @returns null where the runner died before it could report. */
export const readReport = async <Report>(file: string): Promise<Report | null> => {
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as Report)
}
