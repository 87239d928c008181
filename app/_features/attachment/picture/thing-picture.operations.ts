import { gql } from '@apollo/client'
import type { Text } from '../../../_lib/language.tsx'

/** The newest photo or drawing on record of a thing; nobody's name is asked for. */
export interface ThingPicture {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly at: string
  readonly thing: { readonly id: string; readonly record: string; readonly code: string; readonly name: Text | null }
}

export const THING_PICTURE = gql`
  fragment ThingPictureFields on ThingPicture {
    id
    title
    url
    at
    thing { id record code name { zh en } }
  }
`
