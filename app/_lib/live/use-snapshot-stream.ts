'use client'
import type { TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useEffect } from 'react'
import { map } from 'rxjs'
import { useEventStream } from './event-stream.tsx'
import { lasting } from './lasting.ts'

/**
 * Listens for as long as the screen stands to a stream whose first word is its snapshot, so that nothing falls between the two.
 * `hear` is a function of the module: a new one would begin the stream anew.
 */
export function useSnapshotStream<Word>(
  query: TypedDocumentNode<Word, Record<string, never>>,
  hear: (word: Word, isFirst: boolean) => void,
): void {
  const client = useApolloClient()
  const { generation } = useEventStream()
  useEffect(() => {
    if (generation === 0) return
    const stream = lasting(() =>
      client
        .subscribe({ query, variables: {}, fetchPolicy: 'no-cache' })
        .pipe(map(({ data }, place) => ({ data, isFirst: place === 0 }))),
    ).subscribe(({ data, isFirst }) => {
      if (data) hear(data, isFirst)
    })
    return () => stream.unsubscribe()
  }, [client, generation, query, hear])
}
