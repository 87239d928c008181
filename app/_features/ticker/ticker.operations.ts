import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

export interface LateTask {
  readonly id: string
  readonly title: Text
  readonly deadlineAt: string
  readonly department: { readonly id: string; readonly name: Text }
}

/** Open tasks past their deadline. No names of persons: a wall is seen by everybody. */
export const LATE_TASKS: TypedDocumentNode<{ disposalTasks: readonly LateTask[] }, { first: number }> = gql`
  query LateTasks($first: Int!) {
    disposalTasks(filter: { overdue: true }, first: $first) {
      id
      title { zh en }
      deadlineAt
      department { id name { zh en } }
    }
  }
`

/** To which department something was told, and how far it has come. */
export interface ToldPush {
  readonly id: string
  readonly department: { readonly id: string; readonly name: Text }
  readonly deliveredAt: string | null
  readonly readAt: string | null
  readonly repliedAt: string | null
}

export interface ToldIncident {
  readonly id: string
  readonly title: Text
  readonly judgements: readonly {
    readonly id: string
    readonly madeAt: string
    readonly pushes: readonly ToldPush[]
  }[]
}

/** What was told about incidents that are not over, and who has not answered. */
export const TOLD: TypedDocumentNode<{ incidents: { edges: readonly { node: ToldIncident }[] } }, { first: number }> =
  gql`
  query ToldIncidents($first: Int!) {
    incidents(filter: { open: true }, first: $first) {
      edges {
        cursor
        node {
          id
          title { zh en }
          judgements { id madeAt pushes { id department { id name { zh en } } deliveredAt readAt repliedAt } }
        }
      }
    }
  }
`
