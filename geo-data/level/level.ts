import type { WarningLevel } from '../sectors/sector.ts'
import { type Text, text } from '../sectors/text.ts'
import { LEVEL_RULES, type LevelRule, type LevelStep, type Measure } from './level-rule.ts'

/** Highest first: red is level 1 (R501, R502). */
export const LEVELS: readonly WarningLevel[] = ['red', 'orange', 'yellow', 'blue']

/** What was measured of each rule; null where the record is silent. Whole numbers. */
export type LevelInputs = Readonly<Record<Measure, number | null>>

/** One rule applied. */
export interface Branch {
  readonly measure: Measure
  readonly name: Text
  readonly clause: string
  readonly source: string
  readonly mark: string
  readonly verified: boolean
  readonly why: Text
  readonly value: number | null
  /** The value in words; a dash where it is not known. */
  readonly valueText: Text
  /** Null where the value is unknown or below the first step. */
  readonly level: WarningLevel | null
}

/** A value that would have to be another, and what it would take. */
export interface Change {
  readonly measure: Measure
  readonly name: Text
  readonly from: number
  readonly to: number
  readonly toText: Text
}

/** What the rules propose; a human decides. */
export interface Proposal {
  /** Null where no rule could say. */
  readonly level: WarningLevel | null
  /** The branches that win: of several levels the highest stands (R504, 就高). */
  readonly winning: readonly Measure[]
  readonly branches: readonly Branch[]
  /** The smallest single change that would raise it. */
  readonly raise: { readonly change: Change; readonly level: WarningLevel } | null
  /** The changes that would all be needed to lower it. */
  readonly lower: { readonly changes: readonly Change[]; readonly level: WarningLevel | null } | null
}

const rankOf = (level: WarningLevel | null): number => (level === null ? LEVELS.length : LEVELS.indexOf(level))

const highest = (levels: readonly (WarningLevel | null)[]): WarningLevel | null =>
  LEVELS.find((level) => levels.includes(level)) ?? null

const stepAt = (rule: LevelRule, value: number): LevelStep | undefined =>
  rule.steps.findLast(({ atLeast }) => value >= atLeast)

const levelOf = (rule: LevelRule, value: number | null): WarningLevel | null =>
  value === null ? null : (stepAt(rule, value)?.level ?? null)

/** Every rule applied, the highest of them, and what would alter it. */
export const proposeLevel = (inputs: LevelInputs, rules: readonly LevelRule[] = LEVEL_RULES): Proposal => {
  const branches = rules.map((rule) => branchOf(rule, inputs[rule.measure]))
  const level = highest(branches.map((branch) => branch.level))
  const winning = branches.filter((branch) => level !== null && branch.level === level).map(({ measure }) => measure)
  return { level, winning, branches, raise: raising(inputs, rules, level), lower: lowering(inputs, rules, level) }
}

const branchOf = (rule: LevelRule, value: number | null): Branch => {
  const { clause, source, mark, verified } = rule.provenance
  return {
    measure: rule.measure,
    name: rule.name,
    clause,
    source,
    mark,
    verified,
    why: rule.why,
    value,
    valueText: value === null ? text('无记录', 'not on record') : wordsFor(rule, value),
    level: levelOf(rule, value),
  }
}

/** A count is said as a number; a class by its name. */
const wordsFor = (rule: LevelRule, value: number): Text => {
  const label = rule.steps.find(({ atLeast }) => atLeast === value)?.label
  return label && !label.zh.startsWith('≥') ? label : text(`${value}`, `${value}`)
}

type Raise = NonNullable<Proposal['raise']>

/** The step nearest above any value, by the share it would have to grow, that leads higher than now. */
const raising = (inputs: LevelInputs, rules: readonly LevelRule[], level: WarningLevel | null): Raise | null => {
  const found = rules.flatMap((rule) => {
    const value = inputs[rule.measure]
    const step = rule.steps.find((one) => value !== null && one.atLeast > value && rankOf(one.level) < rankOf(level))
    if (!step || value === null) return []
    const change = { measure: rule.measure, name: rule.name, from: value, to: step.atLeast, toText: step.label }
    return [{ change, level: step.level, grows: (step.atLeast - value) / step.atLeast }]
  })
  const [least] = found.sort((a, b) => a.grows - b.grows)
  return least ? { change: least.change, level: least.level } : null
}

/** Every winning rule has to fall below its first step of this level or a higher one. */
const lowering = (inputs: LevelInputs, rules: readonly LevelRule[], level: WarningLevel | null): Proposal['lower'] => {
  if (level === null) return null
  const winning = rules.filter((rule) => levelOf(rule, inputs[rule.measure]) === level)
  const changes = winning.flatMap((rule): Change[] => {
    const value = inputs[rule.measure]
    const step = rule.steps.find((one) => rankOf(one.level) <= rankOf(level))
    if (value === null || !step) return []
    const to = step.atLeast - 1
    return [{ measure: rule.measure, name: rule.name, from: value, to, toText: wordsFor(rule, to) }]
  })
  const after = { ...inputs, ...Object.fromEntries(changes.map(({ measure, to }) => [measure, to])) }
  return { changes, level: highest(rules.map((rule) => levelOf(rule, after[rule.measure]))) }
}

/** What a human decided of a proposal. */
export interface LevelDecision {
  readonly id: number
  readonly incidentId: number
  readonly zoneSetId: number | null
  readonly proposed: WarningLevel | null
  readonly proposal: Proposal
  readonly decided: WarningLevel
  readonly reason: string | null
  readonly decidedBy: number
  readonly decidedAt: Date
}

const JUDGES: ReadonlySet<string> = new Set(['duty-officer', 'commander', 'analyst'])

export const mayDecideLevel = (role: string): boolean => JUDGES.has(role)

export const isLevel = (word: string): word is WarningLevel => (LEVELS as readonly string[]).includes(word)
