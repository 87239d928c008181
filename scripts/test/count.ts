import { readFile } from 'node:fs/promises'

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

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
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

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

/** From Playwright's JSON reporter. A journey that passed only when tried again has failed. */
export const countPlaywright = ({ stats }: PlaywrightReport): Count => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
})

/** @returns null where the runner died before it could report. */
export const readReport = async <Report>(file: string, count: (report: Report) => Count): Promise<Count | null> => {
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? null : count(JSON.parse(text) as Report)
}
