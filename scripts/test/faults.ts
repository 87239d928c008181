import { stripVTControlCharacters } from 'node:util'
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter'

/** The first lines of what a failed test said: enough to know which and why at the end of a long run. */
const LINES = 12

const told = (title: string, message: string | undefined): string => {
  const lines = stripVTControlCharacters(message ?? 'it left no message')
    .split('\n')
    .slice(0, LINES)
  return [title, ...lines.map((line) => `    ${line}`)].join('\n')
}

export type VitestFiles = readonly {
  readonly name: string
  readonly status: string
  readonly message?: string
  readonly assertionResults: readonly {
    readonly fullName: string
    readonly status: string
    readonly failureMessages?: readonly string[] | null
  }[]
}[]

/** What failed in a run of vitest: every test, and every file that did not load. */
export const vitestFaults = (files: VitestFiles): string[] =>
  files.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [told(name, message)] : []
    return failed.map(({ fullName, failureMessages }) => told(`${name} › ${fullName}`, failureMessages?.[0]))
  })

const specsOf = (suite: JSONReportSuite): JSONReportSuite['specs'] => [
  ...suite.specs,
  ...(suite.suites ?? []).flatMap(specsOf),
]

/** What failed in a run of Playwright, also what passed when tried again. */
export const playwrightFaults = ({ suites, errors }: Pick<JSONReport, 'suites' | 'errors'>): string[] => [
  ...suites.flatMap(specsOf).flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => {
        const error = results.flatMap((result) => result.errors)[0]
        return told(`${file}:${line} › ${title}`, error?.message)
      }),
  ),
  ...errors.map(({ message }) => told('outside any journey', message)),
]
