import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isRefusal } from '../geo-data/refusal.ts'
import type { Text } from '../geo-data/sectors/text.ts'

/** Nobody is signed in, or the session has ended. */
export const unauthenticated = (): GraphQLError =>
  new GraphQLError('sign in first', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } })

/** What was sent cannot be read; the message says what and why. */
export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })

/** PostgreSQL: row-level security or a missing grant said no. */
const INSUFFICIENT_PRIVILEGE = '42501'

/** The record cannot be reached: refused connections, a server starting or stopping, a pool that waited in vain. */
const UNREACHABLE = /ECONNREFUSED|ECONNRESET|EPIPE|57P0[1-3]|terminated|timeout exceeded when trying to connect/

/** PostgreSQL: a number that no column of its type can hold, an id beyond int4 say. What overflows while it reckons speaks otherwise. */
const OUT_OF_RANGE = /is out of range for type (smallint|integer|bigint)/

/** What was thrown, under whatever graphql and Apollo have wrapped around it. */
const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? error.originalError : error

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

export const isForbidden = (error: unknown): boolean => {
  const cause = causeOf(error)
  return (isRefusal(cause) && cause.refusal === 'forbidden') || codeOf(cause) === INSUFFICIENT_PRIVILEGE
}

export const isUnreachable = (error: unknown): boolean => {
  const cause = causeOf(error)
  return cause instanceof Error && UNREACHABLE.test(`${codeOf(cause)} ${cause.message}`)
}

/** What the client is told. A refusal speaks for itself; a mistake of the client's is explained; the rest is masked and told to `onFault`. */
export const toldToClient = (
  formatted: GraphQLFormattedError,
  error: unknown,
  onFault: (fault: unknown) => void,
): GraphQLFormattedError => {
  const cause = causeOf(error)
  if (isRefusal(cause)) return spoken(formatted, cause.message, cause.code, cause.said)
  if (cause instanceof GraphQLError) return formatted
  if (isForbidden(error)) return spoken(formatted, 'your role may not do this', 'FORBIDDEN')
  if (codeOf(cause) === '22003' && cause instanceof Error && OUT_OF_RANGE.test(cause.message))
    return spoken(formatted, 'a number is larger than any that is kept', 'BAD_USER_INPUT')
  onFault(cause)
  if (isUnreachable(error)) return spoken(formatted, 'the record cannot be reached, try again', 'UNAVAILABLE')
  return spoken(formatted, 'something went wrong here; it has been logged', 'INTERNAL_SERVER_ERROR')
}

const spoken = (
  { path, locations }: GraphQLFormattedError,
  message: string,
  code: string,
  said?: Text,
): GraphQLFormattedError => ({
  message,
  extensions: { code, ...(said && { said }) },
  ...(path && { path }),
  ...(locations && { locations }),
})

/** The same for a plain HTTP route. */
export const answerTo = (
  error: unknown,
): { readonly status: number; readonly code: string; readonly message: string; readonly said?: Text } => {
  const formatted = error instanceof GraphQLError ? error.toJSON() : { message: '' }
  const { message, extensions } = toldToClient(formatted, error, () => undefined)
  const code = typeof extensions?.code === 'string' ? extensions.code : 'INTERNAL_SERVER_ERROR'
  // Of body parsers: too large, cut off, of an unknown kind.
  const parsed = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500
  if (code === 'INTERNAL_SERVER_ERROR' && parsed < 500)
    return { status: parsed, code: 'BAD_USER_INPUT', message: 'this request cannot be read' }
  const status = STATUS[code] ?? (isRefusal(error) ? 409 : 500)
  return isRefusal(error) && error.said ? { status, code, message, said: error.said } : { status, code, message }
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  UNAVAILABLE: 503,
}
