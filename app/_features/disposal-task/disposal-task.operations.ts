import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

export interface TaskRow {
  readonly id: string
  readonly title: Text
  readonly instruction: Text
  readonly state: string
  readonly assignedAt: string
  readonly deadlineAt: string
  readonly readAt: string | null
  readonly acceptedAt: string | null
  readonly arrivedAt: string | null
  readonly completedAt: string | null
  readonly declinedReason: string | null
  readonly outcome: string | null
  readonly supervisedAt: string | null
  readonly overdue: boolean
  readonly department: { readonly id: string; readonly name: Text }
  readonly assignee: { readonly id: string; readonly name: Text } | null
  readonly photos: readonly { readonly id: string; readonly url: string; readonly fileName: string }[]
}

export const INCIDENT_TASKS: TypedDocumentNode<
  { incident: { readonly id: string; readonly tasks: readonly TaskRow[] } | null },
  { id: string }
> = gql`
  query IncidentTasks($id: ID!) {
    incident(id: $id) {
      id
      tasks {
        id
        title { zh en }
        instruction { zh en }
        state
        assignedAt
        deadlineAt
        readAt
        acceptedAt
        arrivedAt
        completedAt
        declinedReason
        outcome
        supervisedAt
        overdue
        department { id name { zh en } }
        assignee { id name { zh en } }
        photos { id url fileName }
      }
    }
  }
`

export interface DepartmentChoice {
  readonly id: string
  readonly name: Text
  readonly kind: string
}

export const DEPARTMENTS: TypedDocumentNode<{ departments: readonly DepartmentChoice[] }, Record<string, never>> = gql`
  query Departments {
    departments { id name { zh en } kind }
  }
`

export const ASSIGN_TASK: TypedDocumentNode<
  { assignTask: { id: string } },
  { incidentId: string; departmentId: string; title: string; instruction: string; deadlineMinutes: number }
> = gql`
  mutation AssignTask($incidentId: ID!, $departmentId: ID!, $title: String!, $instruction: String!, $deadlineMinutes: Int!) {
    assignTask(
      incidentId: $incidentId
      departmentId: $departmentId
      title: $title
      instruction: $instruction
      deadlineMinutes: $deadlineMinutes
    ) { id }
  }
`

export const SUPERVISE_TASK: TypedDocumentNode<
  { superviseTask: { id: string; supervisedAt: string | null } },
  { id: string }
> = gql`
  mutation SuperviseTask($id: ID!) {
    superviseTask(id: $id) { id supervisedAt }
  }
`
