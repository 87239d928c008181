import type { Inputs } from './inputs.ts'
import { fromSi } from './units.ts'

export type Expected = { readonly value: number | boolean; readonly unit: string }

/** A published case in the format of consequence.json, with its own tolerance, never loosened here. */
export type Vector = {
  readonly id: string
  readonly phenomenon?: string
  readonly model: string
  readonly inputs: Inputs
  readonly expected: Readonly<Record<string, Expected>>
  readonly tolerance: { readonly rel?: number; readonly abs?: number; readonly absFloor?: number }
  /** False where nobody has reproduced the figure. */
  readonly verified?: boolean
}

/** What our laws make of a case, in SI. */
export type Answer = Readonly<Record<string, number | boolean>>

/** One way to answer all cases of a model, given their inputs and the names of what is asked. */
export type Model = (inputs: Inputs, asked: readonly string[]) => Answer

/** One figure of a case: what was expected, what we got, in the unit of the case. */
export type FigureReport = {
  readonly name: string
  readonly unit: string
  readonly expected: number | boolean
  readonly got: number | boolean | null
  /** Got minus expected, over expected where that is not 0; null for yes and no. */
  readonly error: number | null
  readonly meets: boolean
}

/** Room for the rounding of floating point where a case permits nothing. */
const ROUNDING = 1e-12

/** One figure held against its case. */
export function compare(vector: Vector, name: string, expected: Expected, answer: Answer): FigureReport {
  const { value, unit } = expected
  const found = answer[name]
  if (typeof value === 'boolean' || typeof found !== 'number')
    return { name, unit, expected: value, got: found ?? null, error: null, meets: found === value }
  const got = fromSi(found, unit)
  const { rel = 0, abs = 0, absFloor = 0 } = vector.tolerance
  const permitted = Math.max(rel * Math.abs(value), abs, absFloor, ROUNDING * Math.abs(value))
  const error = value === 0 ? got : (got - value) / Math.abs(value)
  return { name, unit, expected: value, got, error, meets: Math.abs(got - value) <= permitted }
}
