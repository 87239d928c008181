import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

export const DRILLS: TypedDocumentNode<
  { drills: readonly { readonly id: string; readonly name: Text }[] },
  Record<string, never>
> = gql`
  query Drills {
    drills { id name { zh en } }
  }
`

export const RUNNING_DRILLS: TypedDocumentNode<
  { runningDrills: readonly { readonly id: string; readonly drill: string; readonly startedAt: string }[] },
  Record<string, never>
> = gql`
  query RunningDrills {
    runningDrills { id drill startedAt }
  }
`

export const START_DRILL: TypedDocumentNode<{ startDrill: { id: string } }, { drill: string }> = gql`
  mutation StartDrill($drill: ID!) {
    startDrill(drill: $drill) { id drill startedAt }
  }
`
