'use client'
import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
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
}

type Answer<Field extends string, Node> = Readonly<Record<Field, Connection<Node>>>

const NONE: readonly never[] = []

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
  return {
    rows,
    total: page?.totalCount ?? 0,
    loading: page === undefined && !result.error,
    error: result.error,
    more: page?.pageInfo.hasNextPage ? more : null,
  }
}
