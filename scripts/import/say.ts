import type { ImportReport } from '../../geo-data/import/import.ts'
import type { Change } from '../../geo-data/import/run/change.ts'
import type { TopologyReport } from '../../geo-data/import/run/topology.ts'
import type { Language } from '../command/language.ts'

const NAMED = 20

/** The report in words, unless it is to be quiet, and then as one line of JSON. */
export const say = (report: ImportReport, quiet: boolean, language: Language): void => {
  if (!quiet) for (const line of linesOf(report, language)) console.log(line)
  console.log(JSON.stringify(report))
}

type Words = (report: ImportReport) => {
  readonly counts: string
  readonly assumed: (name: string, count: number) => string
  readonly record: (record: number) => string
  readonly more: (count: number) => string
  readonly undo: string
}

const WORDS: Record<Language, Words> = {
  en: ({ dryRun, read, imported, updated, unchanged, rejected }) => ({
    counts: `${read} read: ${imported} ${dryRun ? 'would be' : 'are'} imported, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`,
    assumed: (name, count) => `${name} assumed in ${count} records`,
    record: (record) => `record ${record}`,
    more: (count) => `… and ${count} more in the report below`,
    undo: 'to take it back',
  }),
  zh: ({ dryRun, read, imported, updated, unchanged, rejected }) => ({
    counts: `读取 ${read} 条：${dryRun ? '将' : '已'}新增 ${imported}，更新 ${updated}，无变化 ${unchanged}，拒收 ${rejected}`,
    assumed: (name, count) => `${name} 在 ${count} 条中为假定值`,
    record: (record) => `第 ${record} 条`,
    more: (count) => `……其余 ${count} 条见下面的报告`,
    undo: '撤销',
  }),
}

function* linesOf(report: ImportReport, language: Language): Iterable<string> {
  const words = WORDS[language](report)
  yield words.counts
  for (const remark of report.remarks) yield `  ${remark[language]}`
  for (const [name, count] of Object.entries(report.assumed)) yield `  ${words.assumed(name, count)}`
  if (report.topology) yield* topologyLines(report.topology, language)
  for (const change of (report.sample ?? []).slice(0, NAMED)) yield `  ${changeLine(change, language)}`
  for (const { record, where, field, reason } of report.rejections.slice(0, NAMED))
    yield `  ${where?.[language] ?? words.record(record)}, ${field}: ${reason[language]}`
  const more = report.rejections.length - NAMED
  if (more > 0) yield `  ${words.more(more)}`
  if (report.runId !== undefined) yield `  ${words.undo}: npm run import -- --undo ${report.runId}`
}

const TOPOLOGY = {
  en: {
    joined: (joined: number, made: number) =>
      `${joined} ends joined to what stands there, ${made} nodes made where lines meet`,
    dangling: 'ends at which nothing stands',
    duplicates: 'lines that lie on another',
    crossings: 'lines that cross another at the same depth',
    ends: { start: 'start', end: 'end' },
  },
  zh: {
    joined: (joined: number, made: number) => `${joined} 个端点接到已有设施，${made} 个节点在管线相接处新建`,
    dangling: '个端点悬空',
    duplicates: '条管线与另一条重合',
    crossings: '处与另一条管线同深度交叉',
    ends: { start: '起点', end: '终点' },
  },
} as const

function* topologyLines({ joined, nodesMade, ...doubts }: TopologyReport, language: Language): Iterable<string> {
  const words = TOPOLOGY[language]
  yield `  ${words.joined(joined, nodesMade)}`
  for (const name of ['dangling', 'duplicates', 'crossings'] as const) {
    const { count, first } = doubts[name]
    const named = first.slice(0, 5).map(({ code, what }) => {
      const which = name === 'dangling' ? words.ends[what as keyof typeof words.ends] : what
      return `${code} (${which})`
    })
    if (count > 0) yield `  ${count} ${words[name]}: ${named.join(', ')}${count > named.length ? ', …' : ''}`
  }
}

const CHANGE = {
  en: { insert: 'new', none: 'none' },
  zh: { insert: '新增', none: '无' },
} as const

const changeLine = ({ kind, code, change, fields }: Change, language: Language): string => {
  const words = CHANGE[language]
  const shown = (value: unknown): string => (value === null ? words.none : String(value)).slice(0, 60)
  const differing = Object.entries(fields).map(
    ([name, { before, after }]) => `${name} ${shown(before)} → ${shown(after)}`,
  )
  return change === 'insert' ? `${words.insert} ${kind} ${code}` : `${kind} ${code}: ${differing.join(', ')}`
}
