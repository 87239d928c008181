import { type ApolloClient, InMemoryCache, type ObservableQuery } from '@apollo/client'
import { OperationTypeNode } from 'graphql'

/** How often a page forgets (ours): an hour of a wall in a storm is some thousand answers. */
export const FORGET_EVERY_MS = 5 * 60_000

/** The names under which a question's answers stand at the root of the cache. */
const answersTo = ({ policies }: InMemoryCache, { query, variables }: ObservableQuery): string[] =>
  query.definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition' && definition.operation === OperationTypeNode.QUERY
      ? definition.selectionSet.selections.flatMap((field) =>
          field.kind === 'Field'
            ? [policies.getStoreFieldName({ typename: 'Query', fieldName: field.name.value, field, variables })]
            : [],
        )
      : [],
  )

/**
 * Forgets every answer that nobody watches any more, what only it spoke of, and what was worked out to read it. The cache by itself
 * keeps everything: a wall that is never closed would grow with each incident.
 */
export const forgetUnwatched = (client: ApolloClient): void => {
  const { cache } = client
  if (!(cache instanceof InMemoryCache)) return
  const watched = new Set([...client.getObservableQueries('active')].flatMap((question) => answersTo(cache, question)))
  cache.modify({
    id: 'ROOT_QUERY',
    broadcast: false,
    fields: (answer, { storeFieldName, DELETE }) =>
      storeFieldName === '__typename' || watched.has(storeFieldName) ? answer : DELETE,
  })
  cache.gc({ resetResultCache: true })
}
