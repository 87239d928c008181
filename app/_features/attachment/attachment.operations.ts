import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

/** A photo or a document as a card shows it. */
export interface Paper {
  readonly id: string
  readonly kind: 'photo' | 'document'
  readonly title: string
  readonly fileName: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly url: string
  readonly source: 'task' | 'desk' | 'sample'
  readonly takenAt: string | null
  readonly uploadedAt: string
  readonly uploadedBy: { readonly id: string; readonly name: Text }
  readonly incident: { readonly id: string; readonly code: string; readonly title: Text } | null
  readonly withdrawal: {
    readonly at: string
    readonly reason: string
    readonly by: { readonly id: string; readonly name: Text }
  } | null
}

interface Page {
  readonly totalCount: number
  readonly edges: readonly { readonly node: Paper }[]
}

export interface ThingPapers {
  readonly id: string
  readonly record: string
  readonly mayAttach: boolean
  readonly photos: Page
  readonly documents: Page
  readonly withdrawn: Page
}

const PAPER = gql`
  fragment PaperFields on Attachment {
    id
    kind
    title
    fileName
    mediaType
    sizeBytes
    url
    source
    takenAt
    uploadedAt
    uploadedBy { id name { zh en } }
    incident { id code title { zh en } }
    withdrawal { at reason by { id name { zh en } } }
  }
`

/** Photos and documents of an asset or a segment, newest first, and what was withdrawn. */
export const THING_PAPERS: TypedDocumentNode<
  { asset: ThingPapers | null },
  { record: string; id: string; first: number }
> = gql`
  query ThingPapers($record: String!, $id: ID!, $first: Int!) {
    asset(record: $record, id: $id) {
      id
      record
      mayAttach
      photos: attachments(kind: "photo", first: $first) { totalCount edges { node { ...PaperFields } } }
      documents: attachments(kind: "document", first: $first) { totalCount edges { node { ...PaperFields } } }
      withdrawn: attachments(withdrawn: true, first: $first) { totalCount edges { node { ...PaperFields } } }
    }
  }
  ${PAPER}
`

export const WITHDRAW_PAPER: TypedDocumentNode<
  { withdrawAttachment: { readonly id: string } },
  { id: string; reason: string }
> = gql`
  mutation WithdrawAttachment($id: ID!, $reason: String!) {
    withdrawAttachment(id: $id, reason: $reason) { id withdrawal { at reason by { id name { zh en } } } }
  }
`
