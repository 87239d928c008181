import type { Checked, ImportedThing, ImportReport, Rejection } from '../import.ts'
import { type CodeIndex, startCodeIndex } from './code-index.ts'

/** Rejections that are named; all are counted. */
const MOST_NAMED = 100_000

type Put = { readonly imported: number; readonly updated: number; readonly unchanged: number }

/** Counts what became of each record of one file. */
export interface Tally {
  /** The thing to put on record, or undefined when it is refused. */
  readonly take: (checked: Checked) => ImportedThing | undefined
  readonly count: (put: Put) => void
  /** Takes back that a thing was taken: the record would not have it. */
  readonly refuse: (thing: ImportedThing, rejection: Rejection) => void
  readonly counts: () => Omit<ImportReport, 'dryRun' | 'remarks'>
  readonly changed: () => boolean
}

/** A code repeated within one file would overwrite the record before it without a word, so the later one is refused. */
export const startTally = (): Tally => {
  let read = 0
  const put = { imported: 0, updated: 0, unchanged: 0 }
  const rejections: Rejection[] = []
  const assumed = new Map<string, number>()
  const kinds = new Map<string, number>()
  const codes = startCodeIndex()
  let rejected = 0

  const take = (checked: Checked): ImportedThing | undefined => {
    read += 1
    const refused = 'rejections' in checked ? checked.rejections : repeated(checked.thing, codes)
    if (refused !== undefined || !('thing' in checked)) {
      name([refused ?? []].flat())
      return undefined
    }
    kinds.set(checked.thing.kind.id, (kinds.get(checked.thing.kind.id) ?? 0) + 1)
    for (const name of checked.thing.assumed) assumed.set(name, (assumed.get(name) ?? 0) + 1)
    return checked.thing
  }

  const name = (refused: readonly Rejection[]): void => {
    rejected += 1
    if (rejections.length < MOST_NAMED) rejections.push(...refused)
  }

  const refuse = ({ kind, assumed: names }: ImportedThing, rejection: Rejection): void => {
    lessen(kinds, kind.id)
    for (const one of names) lessen(assumed, one)
    name([rejection])
  }

  return {
    take,
    refuse,
    count: (done) => {
      put.imported += done.imported
      put.updated += done.updated
      put.unchanged += done.unchanged
    },
    counts: () => {
      return {
        read,
        ...put,
        rejected,
        rejections,
        assumed: Object.fromEntries(assumed),
        kinds: Object.fromEntries(kinds),
      }
    },
    changed: () => put.imported + put.updated > 0,
  }
}

const lessen = (counts: Map<string, number>, name: string): void => {
  const left = (counts.get(name) ?? 0) - 1
  if (left > 0) counts.set(name, left)
  else counts.delete(name)
}

const repeated = ({ kind, code, record }: ImportedThing, codes: CodeIndex): Rejection | undefined => {
  const first = codes.firstWith(`${kind.id}/${code}`, record)
  if (first === undefined) return undefined
  return {
    record,
    field: 'code',
    reason: {
      zh: `与第 ${first} 条的编号“${code}”重复：请把另一列对应为编号`,
      en: `repeats the code "${code}" of record ${first}: map another column to code`,
    },
  }
}
