import type { Cry } from '../alarm/watch.ts'
import { type Fate, fateOf, type Refused, type Sender } from './fate.ts'
import type { Listed, Roster } from './roster/roster.ts'
import { FLAGS } from './sample.ts'

/** What one request brought. */
export interface Submission {
  readonly gateway: Sender
  /** With it, the same request may come again and gets the answer it had. */
  readonly batchId: string | null
  /** Parsed, in their order; `undefined` stands for a line that was no JSON. */
  readonly records: readonly unknown[]
  readonly exercise: boolean
}

/** Record: its number in the request, from 1. */
export interface Refusal {
  readonly record: number
  readonly field: string
  readonly reason: string
}

/** Of every record what became of it. accepted + refused = received; stored + repeated = accepted. */
export interface Answer {
  readonly received: number
  readonly accepted: number
  readonly stored: number
  /** Of those stored: flagged and never raising; stored at receipt time. */
  readonly late: number
  readonly future: number
  /** On record before, or twice in this batch: ignored. */
  readonly repeated: number
  readonly refused: readonly Refusal[]
}

/** A sample with its place of origin. */
export interface Entry {
  readonly submission: number
  readonly sensor: Listed
  readonly value: number
  readonly quality: number
  /** Moved only to keep apart samples that are stored at the moment of receipt. */
  at: number
  repeated: boolean
}

export interface CryEntry {
  readonly submission: number
  readonly sensor: Listed
  readonly cry: Cry
  readonly late: boolean
  readonly exercise: boolean
  readonly detail: object
  repeated: boolean
}

/** A batch as sorted out: what is to be written, and what was refused of each submission. */
export interface Sorted {
  readonly samples: readonly Entry[]
  readonly cries: readonly CryEntry[]
  readonly refused: readonly (readonly Refusal[])[]
  readonly repeatedInside: readonly number[]
}

/** Gives every record of the submissions its fate. `now`: receipt, epoch milliseconds. */
export const sortOut = (submissions: readonly Submission[], roster: Roster, now: number): Sorted => {
  const samples: Entry[] = []
  const cries: CryEntry[] = []
  const refused: Refusal[][] = submissions.map(() => [])
  for (const [submission, { records, gateway, exercise }] of submissions.entries()) {
    for (const [index, record] of records.entries()) {
      const fate = fateOf(record, (code) => roster.byCode.get(code), gateway, now)
      if (fate.fate === 'refused') (refused[submission] as Refusal[]).push(refusalOf(index, record, fate))
      else if (fate.fate === 'sample') samples.push(entryOf(submission, fate, exercise, roster))
      else cries.push(cryOf(submission, fate, exercise, roster))
    }
  }
  const repeatedInside = submissions.map(() => 0)
  return {
    samples: withoutRepetition(samples, repeatedInside),
    cries: withoutRepeatedCries(cries, repeatedInside),
    refused,
    repeatedInside,
  }
}

const refusalOf = (index: number, record: unknown, { field, reason }: Refused): Refusal =>
  record === undefined
    ? { record: index + 1, field: 'record', reason: 'malformed: not JSON' }
    : { record: index + 1, field, reason }

type SampleFate = Extract<Fate, { fate: 'sample' }>
type CryFate = Extract<Fate, { fate: 'cry' }>

/** Whoever has a fate is on the roster. */
const listed = (roster: Roster, id: number): Listed => roster.byId.get(id) as Listed

const entryOf = (submission: number, fate: SampleFate, exercise: boolean, roster: Roster): Entry => ({
  submission,
  sensor: listed(roster, fate.sensor.id),
  at: fate.at,
  value: fate.value,
  quality: exercise ? fate.quality | FLAGS.exercise : fate.quality,
  repeated: false,
})

const cryOf = (submission: number, fate: CryFate, exercise: boolean, roster: Roster): CryEntry => ({
  submission,
  sensor: listed(roster, fate.sensor.id),
  cry: { kind: fate.kind, at: fate.at, recovers: fate.recovers },
  late: fate.late,
  exercise,
  detail: fate.detail,
  repeated: false,
})

const withoutRepetition = (samples: readonly Entry[], repeated: number[]): Entry[] => {
  const seen = new Map<number, Set<number>>()
  const kept: Entry[] = []
  for (const entry of samples) {
    const times = seen.get(entry.sensor.id) ?? new Set<number>()
    seen.set(entry.sensor.id, times)
    // A clock that runs ahead sends many samples that would all be stored at the one moment of receipt.
    if (entry.quality & FLAGS.future) while (times.has(entry.at)) entry.at -= 1
    if (times.has(entry.at)) repeated[entry.submission] = (repeated[entry.submission] ?? 0) + 1
    else kept.push(entry)
    times.add(entry.at)
  }
  return kept
}

const withoutRepeatedCries = (cries: readonly CryEntry[], repeated: number[]): CryEntry[] => {
  const seen = new Set<string>()
  return cries.filter(({ sensor, cry, submission }) => {
    const key = `${sensor.id}|${cry.kind}|${cry.at}`
    if (seen.has(key)) {
      repeated[submission] = (repeated[submission] ?? 0) + 1
      return false
    }
    seen.add(key)
    return true
  })
}

/** The answers, once it is known what was on record before. */
export const answersOf = (submissions: readonly Submission[], sorted: Sorted): Answer[] => {
  const counts = submissions.map((_, place) => ({
    stored: 0,
    late: 0,
    future: 0,
    repeated: sorted.repeatedInside[place] ?? 0,
  }))
  for (const entry of [...sorted.samples, ...sorted.cries]) {
    const count = counts[entry.submission]
    if (!count) continue
    if (entry.repeated) count.repeated += 1
    else count.stored += 1
    if (entry.repeated) continue
    if ('cry' in entry ? entry.late : entry.quality & FLAGS.late) count.late += 1
    if ('quality' in entry && entry.quality & FLAGS.future) count.future += 1
  }
  return submissions.map(({ records }, place) => {
    const refused = sorted.refused[place] ?? []
    const count = counts[place] ?? { stored: 0, late: 0, future: 0, repeated: 0 }
    return { received: records.length, accepted: records.length - refused.length, ...count, refused }
  })
}
