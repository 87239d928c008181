import { readFileSync } from 'node:fs'
import { type CaseReport, checkCases, tally } from '../geo-data/physics/validation/check.ts'

const USAGE = 'usage: npm run physics:check -- FILE [--json]'

/** The cases of a file: a list, or an object that holds one. Throws where there is none. */
function casesIn(file: string): readonly unknown[] {
  const held: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (Array.isArray(held)) return held
  const list = typeof held === 'object' && held !== null ? Object.values(held).find(Array.isArray) : undefined
  if (!list) throw new Error('the file holds no list of cases')
  return list
}

const printed = (value: number | boolean | null): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(8))) : String(value)

function lines({ id, model, status, why, figures }: CaseReport): string[] {
  const head = `${status.padEnd(7)} ${id}  ${model}${why ? `  (${why})` : ''}`
  return [
    head,
    ...figures.map(({ name, unit, expected, got, error, meets }) => {
      const off = error === null ? '' : `  error ${(error * 100).toPrecision(3)} %`
      return `        ${meets ? ' ' : '!'} ${name}: expected ${printed(expected)} ${unit}, got ${printed(got)} ${unit}${off}`
    }),
  ]
}

const [file, ...options] = process.argv.slice(2).sort((a, b) => Number(a.startsWith('--')) - Number(b.startsWith('--')))
if (!file || file.startsWith('--') || options.some((option) => option !== '--json')) {
  console.error(USAGE)
  process.exit(2)
}

try {
  const reports = checkCases(casesIn(file))
  if (options.includes('--json')) {
    const count = (status: CaseReport['status']): number => reports.filter((report) => report.status === status).length
    const summary = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') }
    console.log(JSON.stringify({ cases: reports, ...summary }, null, 2))
    console.error(tally(reports))
  } else {
    for (const report of reports) for (const line of lines(report)) console.log(line)
    console.log(tally(reports))
  }
  process.exitCode = reports.some(({ status }) => status === 'failed') ? 1 : 0
} catch (error) {
  console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(2)
}
