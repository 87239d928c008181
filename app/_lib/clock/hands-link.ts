import { ApolloLink, Observable } from '@apollo/client'
import { OperationTypeNode } from 'graphql'
import { useClock } from './clock.ts'

/** What commands nothing in the city, and may be done whatever moment is looked at. */
const HARMLESS: ReadonlySet<string> = new Set([
  'SignIn',
  'SignOut',
  'MuteSound',
  'PrintMap',
  'SaveBookmark',
  'ChangeBookmark',
  'DeleteBookmark',
])

/** A command that was given to a screen that shows another moment. */
class LooksBack extends Error {
  readonly code = 'LOOKS_BACK'
}

/** No command leaves a screen that looks back, whatever its buttons say. */
export const handsLink = new ApolloLink((operation, forward) => {
  const commands =
    operation.operationType === OperationTypeNode.MUTATION && !HARMLESS.has(operation.operationName ?? '')
  if (!commands || useClock.getState().at === null) return forward(operation)
  return new Observable((observer) => observer.error(new LooksBack('this screen shows the past')))
})
