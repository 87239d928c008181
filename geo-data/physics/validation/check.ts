import { modelFor } from './models/models.ts'
import { reasonSkipped } from './skipped.ts'
import { compare, type FigureReport, type Vector } from './vector.ts'

export type CaseReport = {
  readonly id: string
  readonly model: string
  /** Skipped: no law of ours answers it, or nobody has verified the figure; neither for nor against us. */
  readonly status: 'passed' | 'failed' | 'skipped'
  /** Why it was skipped, or what the law or the case complains of. */
  readonly why: string
  readonly figures: readonly FigureReport[]
}

/** A case that leans on another one of the same file (`ref`) is given that one's inputs under its own. */
function resolved(vector: Vector, all: readonly Vector[]): Vector {
  const { ref } = vector.inputs
  const other = typeof ref === 'string' ? all.find(({ id }) => id === ref) : undefined
  return other && other !== vector ? { ...vector, inputs: { ...other.inputs, ...vector.inputs } } : vector
}

/** What is wrong with a thing that should be a case; empty where nothing is. */
function malformed(thing: unknown): string {
  if (typeof thing !== 'object' || thing === null) return 'no case: not an object'
  const { model, inputs, expected, tolerance } = thing as Partial<Vector>
  if (typeof model !== 'string') return 'no case: it names no model'
  if (typeof inputs !== 'object' || inputs === null) return 'no case: it has no inputs'
  if (typeof expected !== 'object' || expected === null) return 'no case: it expects nothing'
  const broken = Object.entries(expected).find(([, figure]) => !['number', 'boolean'].includes(typeof figure?.value))
  if (broken) return `no case: ${broken[0]} has no value`
  return typeof tolerance === 'object' && tolerance !== null ? '' : 'no case: it has no tolerance'
}

function judge(vector: Vector, all: readonly Vector[]): CaseReport {
  const { id, model } = vector
  const law = modelFor(model)
  if (!law) return { id, model, status: 'skipped', why: reasonSkipped(vector).en, figures: [] }
  const verified = vector.verified !== false
  try {
    const answer = law(resolved(vector, all).inputs, Object.keys(vector.expected))
    const found = Object.entries(vector.expected).map(([name, expected]) => compare(vector, name, expected, answer))
    if (!verified) return { id, model, status: 'skipped', why: reasonSkipped(vector).en, figures: found }
    const missed = found.filter(({ meets }) => !meets).map(({ name }) => name)
    if (missed.length === 0) return { id, model, status: 'passed', why: '', figures: found }
    return { id, model, status: 'failed', why: `outside the tolerance: ${missed.join(', ')}`, figures: found }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { id, model, status: verified ? 'failed' : 'skipped', why, figures: [] }
  }
}

/** Every case of a file judged by the model and inputs it names, never by its id. */
export function checkCases(cases: readonly unknown[]): CaseReport[] {
  const sound = cases.filter((thing): thing is Vector => malformed(thing) === '')
  return cases.map((thing, index) => {
    const why = malformed(thing)
    if (why === '') return judge(thing as Vector, sound)
    const { id, model } = (thing ?? {}) as Partial<Vector>
    return { id: String(id ?? `case ${index + 1}`), model: String(model ?? ''), status: 'failed', why, figures: [] }
  })
}

/** How many of each, as the last line of a check says it. */
export function tally(reports: readonly CaseReport[]): string {
  const count = (status: CaseReport['status']): number => reports.filter((report) => report.status === status).length
  return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`
}
