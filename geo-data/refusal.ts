import type { Text } from './sectors/text.ts'

/** What a command throws when it will not be done. The edge turns each into its own answer; all else is a fault. */
export type Refusal = Error & {
  readonly refusal: 'refused' | 'not-found' | 'forbidden'
  /** For machines, in capitals: `WRONG_STATE`. */
  readonly code: string
  /** The message in both languages, where no dictionary of a screen could know its words: what is wrong with a file. */
  readonly said?: Text
}

/** The city's rules say no: `throw Refused('REASON_MISSING', 'a false alarm needs its reason')`. */
export const Refused = (code: string, message: string | Text): Refusal =>
  typeof message === 'string'
    ? refusal('refused', code, message)
    : Object.assign(refusal('refused', code, message.en), { said: message })

/** There is none, or none that this actor may see: the two are told apart by nobody. */
export const NotFound = (noun: string, id: number | string): Refusal =>
  refusal('not-found', 'NOT_FOUND', `no ${noun} ${id}`)

/** This actor's role may not do it. */
export const Forbidden = (role: string, verb: string): Refusal =>
  refusal('forbidden', 'FORBIDDEN', `role ${role} may not ${verb}`)

export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && 'refusal' in error

const refusal = (kind: Refusal['refusal'], code: string, message: string): Refusal =>
  Object.assign(new Error(message), { name: kind, refusal: kind, code })
