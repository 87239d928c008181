import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

export interface SearchHit {
  readonly record: string
  readonly id: string
  readonly label: Text
  readonly detail: string | null
  readonly kindName: Text | null
  readonly longitude: number
  readonly latitude: number
}

/** Name, code or coordinate. */
export const SEARCH: TypedDocumentNode<{ search: readonly SearchHit[] }, { text: string }> = gql`
  query Search($text: String!) {
    search(text: $text, first: 12) { record id label { zh en } detail kindName { zh en } longitude latitude }
  }
`
