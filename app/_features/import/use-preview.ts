'use client'
import { useApolloClient } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { type Refusal, refusalOf } from '../../_lib/refusal.ts'
import { type Draft, inputOf } from './draft.ts'
import { IMPORT_PREVIEW, type ImportPreview } from './import.operations.ts'

/** After the last change of the form; a word is typed key by key. */
const WAIT_MS = 500

interface Previewed {
  readonly preview: ImportPreview | null
  readonly refused: Refusal | null
  readonly busy: boolean
}

const NOTHING: Previewed = { preview: null, refused: null, busy: false }

/** Everything that the import would do as the form stands now; asked again at each change, the last answer wins. */
export function usePreview(draft: Draft): Previewed {
  const client = useApolloClient()
  const [previewed, setPreviewed] = useState(NOTHING)
  useEffect(() => {
    const input = inputOf(draft)
    if (!input) return setPreviewed(NOTHING)
    let wanted = true
    const ask = async () => {
      setPreviewed((before) => ({ ...before, busy: true }))
      try {
        const { data } = await client.query({ query: IMPORT_PREVIEW, variables: { input }, fetchPolicy: 'no-cache' })
        if (wanted && data) setPreviewed({ preview: data.importPreview, refused: null, busy: false })
      } catch (error) {
        if (wanted) setPreviewed({ preview: null, refused: refusalOf(error), busy: false })
      }
    }
    const timer = setTimeout(ask, WAIT_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [client, draft])
  return previewed
}
