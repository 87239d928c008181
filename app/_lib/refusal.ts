import { CombinedGraphQLErrors } from '@apollo/client/errors'
import type { Text } from './language.tsx'

/** Why a command was not done. */
export interface Refusal {
  /** A code of the contract when the city said no; `OFFLINE` when nobody answered. */
  readonly code: string
  /** What the server said, for the record of the screen; may be empty. */
  readonly said: string
  /** The same in both languages, where the server knows both. */
  readonly text?: Text | undefined
}

/** Turns whatever a command threw into a code the screen has words for. */
export function refusalOf(error: unknown): Refusal {
  if (!CombinedGraphQLErrors.is(error))
    return { code: codeOf(error), said: error instanceof Error ? error.message : '', text: textOf(error) }
  const first = error.errors[0]
  const code = first?.extensions?.reason ?? first?.extensions?.code
  const text = first?.extensions?.said as Text | undefined
  return { code: typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR', said: first?.message ?? '', text }
}

/** Files go by plain HTTP, whose answers carry the same codes. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'OFFLINE'

const textOf = (error: unknown): Text | undefined =>
  error instanceof Error && 'said' in error ? (error.said as Text | undefined) : undefined
