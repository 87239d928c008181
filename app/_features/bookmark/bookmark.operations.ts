import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Held } from '../../../geo-data/bookmark/bookmark.ts'
import type { Text } from '../../_lib/language.tsx'

export interface Bookmark {
  readonly id: string
  readonly name: string
  /** As it stands in the address of a desk, after the question mark. */
  readonly place: string
  readonly shared: boolean
  /** Whether it is the reader's to rename, share and delete. */
  readonly own: boolean
  readonly owner: { readonly id: string; readonly name: Text }
}

export const BOOKMARKS: TypedDocumentNode<{ bookmarks: readonly Bookmark[] }, { holds: Held }> = gql`
  query Bookmarks($holds: String!) {
    bookmarks(holds: $holds) { id name place shared own owner { id name { zh en } } }
  }
`

export const SAVE_BOOKMARK: TypedDocumentNode<
  { saveBookmark: { id: string } },
  { name: string; place: string; shared: boolean; holds: Held }
> = gql`
  mutation SaveBookmark($name: String!, $place: String!, $shared: Boolean!, $holds: String!) {
    saveBookmark(name: $name, place: $place, shared: $shared, holds: $holds) { id }
  }
`

export const CHANGE_BOOKMARK: TypedDocumentNode<
  { changeBookmark: Pick<Bookmark, 'id' | 'name' | 'shared'> },
  { id: string; name: string; shared: boolean }
> = gql`
  mutation ChangeBookmark($id: ID!, $name: String!, $shared: Boolean!) {
    changeBookmark(id: $id, name: $name, shared: $shared) { id name shared }
  }
`

export const DELETE_BOOKMARK: TypedDocumentNode<{ deleteBookmark: boolean }, { id: string }> = gql`
  mutation DeleteBookmark($id: ID!) {
    deleteBookmark(id: $id)
  }
`
