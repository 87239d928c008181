import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Point } from 'geojson'
import type { Text } from '../../_lib/language.tsx'
import { THING_PICTURE, type ThingPicture } from '../attachment/picture/thing-picture.operations.ts'
import type { Fix, TaskState } from './outbox/outbox.ts'

export interface FieldTask {
  readonly id: string
  readonly title: Text
  readonly instruction: Text
  readonly state: TaskState
  readonly assignedAt: string
  readonly deadlineAt: string
  readonly readAt: string | null
  readonly declinedReason: string | null
  readonly outcome: string | null
  readonly supervisedAt: string | null
  /** Who accepted it; absent where the phone remembers a task of an older day. */
  readonly assignee?: { readonly id: string } | null
  readonly department: { readonly id: string; readonly name: Text }
  readonly incident: {
    readonly id: string
    readonly code: string
    readonly title: Text
    readonly address: string | null
    readonly exercise: boolean
    readonly position: Point
    /** Absent where the phone remembers a task of an older day. */
    readonly thingPicture?: ThingPicture | null
  }
  readonly photos: readonly { readonly id: string; readonly fileName: string; readonly url: string }[]
}

const FIELD_TASK = gql`
  fragment FieldTask on DisposalTask {
    id
    title { zh en }
    instruction { zh en }
    state
    assignedAt
    deadlineAt
    readAt
    declinedReason
    outcome
    supervisedAt
    assignee { id }
    department { id name { zh en } }
    incident { id code title { zh en } address exercise position thingPicture { ...ThingPictureFields } }
    photos { id fileName url }
  }
  ${THING_PICTURE}
`

/** Tasks of the departments I work for, open or lately over. */
export const MY_TASKS: TypedDocumentNode<{ disposalTasks: readonly FieldTask[] }, { first: number }> = gql`
  query MyTasks($first: Int!) {
    disposalTasks(filter: { mine: true }, first: $first) { ...FieldTask }
  }
  ${FIELD_TASK}
`

type Answer<Command extends string> = { readonly [name in Command]: { readonly id: string; readonly state: TaskState } }

/** The state of one task now: asked when a deed was refused, to tell "already done" from "no". */
export const TASK_STATE: TypedDocumentNode<{ disposalTask: { id: string; state: TaskState } | null }, { id: string }> =
  gql`
  query TaskState($id: ID!) {
    disposalTask(id: $id) { id state }
  }
`

export const READ_TASK: TypedDocumentNode<Answer<'readTask'>, { id: string }> = gql`
  mutation ReadTask($id: ID!) {
    readTask(id: $id) { id state readAt }
  }
`

export const ACCEPT_TASK: TypedDocumentNode<Answer<'acceptTask'>, { id: string }> = gql`
  mutation AcceptTask($id: ID!) {
    acceptTask(id: $id) { id state }
  }
`

export const DECLINE_TASK: TypedDocumentNode<Answer<'declineTask'>, { id: string; reason: string }> = gql`
  mutation DeclineTask($id: ID!, $reason: String!) {
    declineTask(id: $id, reason: $reason) { id state declinedReason }
  }
`

export const REPORT_ARRIVAL: TypedDocumentNode<Answer<'reportArrival'>, { id: string; position: Fix | null }> = gql`
  mutation ReportArrival($id: ID!, $position: PositionInput) {
    reportArrival(id: $id, position: $position) { id state }
  }
`

export const COMPLETE_TASK: TypedDocumentNode<
  Answer<'completeTask'>,
  { id: string; outcome: string; position: Fix | null }
> = gql`
  mutation CompleteTask($id: ID!, $outcome: String!, $position: PositionInput) {
    completeTask(id: $id, outcome: $outcome, position: $position) { id state outcome }
  }
`

export interface FieldPush {
  readonly id: string
  readonly pushedAt: string
  readonly readAt: string | null
  readonly repliedAt: string | null
  readonly reply: string | null
  readonly incident: { readonly id: string; readonly code: string; readonly title: Text; readonly exercise: boolean }
  readonly judgement: { readonly id: string; readonly content: string }
}

/** What was told to the departments I work for, newest first. */
export const MY_PUSHES: TypedDocumentNode<{ myPushes: readonly FieldPush[] }, { first: number }> = gql`
  query FieldPushes($first: Int!) {
    myPushes(first: $first) {
      id
      pushedAt
      readAt
      repliedAt
      reply
      incident { id code title { zh en } exercise }
      judgement { id content }
    }
  }
`

export const READ_PUSH: TypedDocumentNode<{ readPush: { id: string; readAt: string | null } }, { id: string }> = gql`
  mutation FieldReadPush($id: ID!) {
    readPush(id: $id) { id readAt }
  }
`

export const REPLY_TO_PUSH: TypedDocumentNode<
  { replyToPush: { id: string; repliedAt: string | null; reply: string | null } },
  { id: string; content: string }
> = gql`
  mutation FieldReplyToPush($id: ID!, $content: String!) {
    replyToPush(id: $id, content: $content) { id repliedAt reply }
  }
`
