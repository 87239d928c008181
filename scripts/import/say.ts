import type { ImportReport } from '../../geo-data/import/import.ts'
import type { Change } from '../../geo-data/import/run/change.ts'
import type { TopologyReport } from '../../geo-data/import/run/topology.ts'

const NAMED = 20

/** The report in words, unless it is to be quiet, and then as one line of JSON. */
export const say = (report: ImportReport, quiet: boolean): void => {
  if (!quiet) for (const line of linesOf(report)) console.log(line)
  console.log(JSON.stringify(report))
}

function* linesOf(report: ImportReport): Iterable<string> {
  const done = report.dryRun ? 'would be' : 'are'
  yield `${report.read} read: ${report.imported} ${done} imported, ${report.updated} updated, ${report.unchanged} unchanged, ${report.rejected} rejected`
  for (const remark of report.remarks) yield `  ${remark}`
  for (const [name, count] of Object.entries(report.assumed)) yield `  ${name} assumed in ${count} records`
  if (report.topology) yield* topologyLines(report.topology)
  for (const change of (report.sample ?? []).slice(0, NAMED)) yield `  ${changeLine(change)}`
  for (const { record, where, field, reason } of report.rejections.slice(0, NAMED))
    yield `  ${where ?? `record ${record}`}, ${field}: ${reason}`
  const more = report.rejections.length - NAMED
  if (more > 0) yield `  … and ${more} more in the report below`
  if (report.runId !== undefined) yield `  to take it back: npm run import -- --undo ${report.runId}`
}

function* topologyLines({ joined, nodesMade, dangling, duplicates, crossings }: TopologyReport): Iterable<string> {
  yield `  ${joined} ends joined to what stands there, ${nodesMade} nodes made where lines meet`
  for (const [words, { count, first }] of [
    ['ends at which nothing stands', dangling],
    ['lines that lie on another', duplicates],
    ['lines that cross another at the same depth', crossings],
  ] as const) {
    const named = first.slice(0, 5).map(({ code, what }) => `${code} (${what})`)
    if (count > 0) yield `  ${count} ${words}: ${named.join(', ')}${count > named.length ? ', …' : ''}`
  }
}

const changeLine = ({ kind, code, change, fields }: Change): string => {
  const differing = Object.entries(fields).map(
    ([name, { before, after }]) => `${name} ${shown(before)} → ${shown(after)}`,
  )
  return change === 'insert' ? `new ${kind} ${code}` : `${kind} ${code}: ${differing.join(', ')}`
}

const shown = (value: unknown): string => (value === null ? 'none' : String(value)).slice(0, 60)
