import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

export interface Position {
  readonly longitude: number
  readonly latitude: number
}

/** What is asked of the record, as the contract has it. */
export interface PrintInput {
  readonly title: string
  readonly paper: string
  readonly orientation: string
  readonly format: string
  readonly language: string
  readonly denominator: number
  readonly centre: Position
  readonly dataAt: string
  readonly contents: readonly string[]
  readonly layers: readonly string[]
}

export interface Printed {
  readonly id: string
  readonly number: string
  readonly source: Text
  readonly exercise: boolean
  readonly printedBy: { readonly id: string; readonly name: Text }
  readonly printedAt: string
}

export const PRINT_SOURCE: TypedDocumentNode<{ printSource: Text }, { at: Position }> = gql`
  query PrintSource($at: PositionInput!) {
    printSource(at: $at) { zh en }
  }
`

export const PRINT_MAP: TypedDocumentNode<{ printMap: Printed }, { input: PrintInput }> = gql`
  mutation PrintMap($input: PrintInput!) {
    printMap(input: $input) { id number source { zh en } exercise printedBy { id name { zh en } } printedAt }
  }
`
