import type { Stability } from '../dispersion/briggs.ts'
import { evaluate } from './expression.ts'

/** What a case gives: numbers, lists, and words that a person wrote. */
export type Inputs = Readonly<Record<string, unknown>>

const LEADING = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(?:\s*\/\s*((?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?))?/

/** The number that a text begins with, or its quotient: `1e7 (W/m2)^4/3 s`, `1/16.4 NH3`. */
function leading(text: string): number {
  const [, upper, lower] = LEADING.exec(text) ?? []
  return upper === undefined ? Number.NaN : Number(upper) / Number(lower ?? 1)
}

/** A number of a case, written as one or at the head of a text. Throws where there is none of that name. */
export function figure(inputs: Inputs, name: string): number {
  const given = inputs[name]
  const value = typeof given === 'string' ? leading(given) : given
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError(`the case gives no number ${name}`)
  return value
}

/** A number of a case, or what stands where the case is silent. */
export function figureOr(inputs: Inputs, name: string, otherwise: number): number {
  return inputs[name] === undefined || inputs[name] === null ? otherwise : figure(inputs, name)
}

/** A list of numbers of a case; one number is a list of one. */
export function figures(inputs: Inputs, name: string): number[] {
  const given = inputs[name]
  if (typeof given === 'number') return [given]
  if (Array.isArray(given) && given.every((value) => typeof value === 'number')) return given as number[]
  throw new TypeError(`the case gives no numbers ${name}`)
}

/** A number, or a formula in variables the model knows. */
export function formula(inputs: Inputs, name: string, variables: Readonly<Record<string, number>>): number {
  const given = inputs[name]
  return typeof given === 'string' ? evaluate(given, variables) : figure(inputs, name)
}

/** Words of a case, empty where it has none. */
export function words(inputs: Inputs, name: string): string {
  const given = inputs[name]
  return typeof given === 'string' ? given : ''
}

/** Pasquill's class of a case. Throws for any other letter. */
export function stabilityOf(inputs: Inputs, otherwise?: Stability): Stability {
  const letter = (words(inputs, 'stability') || otherwise || '').toUpperCase()
  if (/^[A-F]$/.test(letter)) return letter as Stability
  throw new TypeError(`the case has no stability class A to F: ${letter}`)
}
