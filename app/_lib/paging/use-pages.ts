'use client'
import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useApolloClient, useQuery } from '@apollo/client/react'
import { useMemo, useRef } from 'react'
import { useAskAgain } from '../live/use-ask-again.ts'

/** A page of a list, as every list of the contract comes. */
export interface Connection<Node> {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
}

/** What stands on the pages read so far. */
export interface Pages<Node> {
  readonly rows: readonly Node[]
  readonly total: number
  readonly loading: boolean
  readonly error: Error | undefined
  /** Reads the next page; null when there is none. */
  readonly more: (() => Promise<unknown>) | null
  /** Reads anew as much as stands there, for a list whose question says how many; it stays as it is until that has come. */
  readonly again: () => Promise<unknown>
}

type Answer<Field extends string, Node> = Readonly<Record<Field, Connection<Node>>>

const NONE: readonly never[] = []
/** As many as one question may ask for. */
const MOST = 200

const joined = <Node>(before: Connection<Node>, next: Connection<Node>): Connection<Node> => ({
  ...next,
  edges: [...before.edges, ...next.edges],
})

/** The list that `field` answers with, a page at a time. What stood there before stays until a new answer comes. */
export function usePages<Field extends string, Node, Asked extends OperationVariables>(
  document: TypedDocumentNode<Answer<Field, Node>, Asked & { after: string | null }>,
  field: Field,
  asked: Asked,
): Pages<Node> {
  const client = useApolloClient()
  const latest = useRef(asked)
  latest.current = asked
  const result = useQuery<Answer<Field, Node>, OperationVariables>(
    document as TypedDocumentNode<Answer<Field, Node>, OperationVariables>,
    { variables: { ...asked, after: null }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' },
  )
  useAskAgain(result.error, () => result.refetch())
  const page = ((result.data ?? result.previousData) as Answer<Field, Node> | undefined)?.[field]
  const rows = useMemo(() => page?.edges.map(({ node }) => node) ?? NONE, [page])
  const more = () =>
    result.fetchMore({
      variables: { ...asked, after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) =>
        ({ [field]: joined((before as Answer<Field, Node>)[field], fetchMoreResult[field]) }) as Answer<Field, Node>,
    })
  const again = async () => {
    const variables = { ...asked, first: Math.min(MOST, Math.max(rows.length, Number(asked.first))), after: null }
    const { data } = await client.query<Answer<Field, Node>, OperationVariables>({
      query: document as TypedDocumentNode<Answer<Field, Node>, OperationVariables>,
      variables,
      fetchPolicy: 'no-cache',
    })
    // Another question may stand there by now.
    if (data && latest.current === asked) result.updateQuery(() => data)
  }
  return {
    rows,
    total: page?.totalCount ?? 0,
    loading: page === undefined && !result.error,
    error: result.error,
    more: page?.pageInfo.hasNextPage ? more : null,
    again,
  }
}
