import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

interface Named {
  readonly id: string
  readonly name: Text
}

export interface PushRow {
  readonly id: string
  readonly department: Named
  readonly channel: string
  readonly pushedAt: string
  readonly deliveredAt: string | null
  readonly readAt: string | null
  readonly readBy: Named | null
  readonly repliedAt: string | null
  readonly repliedBy: Named | null
  readonly reply: string | null
}

export interface JudgementRow {
  readonly id: string
  readonly content: string
  readonly madeBy: Named
  readonly madeAt: string
  readonly pushes: readonly PushRow[]
}

export const INCIDENT_JUDGEMENTS: TypedDocumentNode<
  { incident: { readonly id: string; readonly judgements: readonly JudgementRow[] } | null },
  { id: string }
> = gql`
  query IncidentJudgements($id: ID!) {
    incident(id: $id) {
      id
      judgements {
        id
        content
        madeBy { id name { zh en } }
        madeAt
        pushes {
          id
          department { id name { zh en } }
          channel
          pushedAt
          deliveredAt
          readAt
          readBy { id name { zh en } }
          repliedAt
          repliedBy { id name { zh en } }
          reply
        }
      }
    }
  }
`

export const PUSH_JUDGEMENT: TypedDocumentNode<
  { pushJudgement: { id: string } },
  { incidentId: string; content: string }
> = gql`
  mutation PushJudgement($incidentId: ID!, $content: String!) {
    pushJudgement(incidentId: $incidentId, content: $content) { id }
  }
`

export interface MyPush {
  readonly id: string
  readonly pushedAt: string
  readonly readAt: string | null
  readonly repliedAt: string | null
  readonly reply: string | null
  readonly department: Named
  readonly judgement: { readonly id: string; readonly content: string; readonly madeBy: Named }
  readonly incident: { readonly id: string; readonly code: string; readonly title: Text }
}

/** Pushes to the departments I answer for that still wait for an answer. */
export const MY_PUSHES: TypedDocumentNode<{ myPushes: readonly MyPush[] }, Record<string, never>> = gql`
  query MyPushes {
    myPushes(unanswered: true, first: 50) {
      id
      pushedAt
      readAt
      repliedAt
      reply
      department { id name { zh en } }
      judgement { id content madeBy { id name { zh en } } }
      incident { id code title { zh en } }
    }
  }
`

export const READ_PUSH: TypedDocumentNode<{ readPush: { id: string; readAt: string | null } }, { id: string }> = gql`
  mutation ReadPush($id: ID!) {
    readPush(id: $id) { id readAt }
  }
`

export const REPLY_TO_PUSH: TypedDocumentNode<
  { replyToPush: { id: string; repliedAt: string | null; reply: string | null } },
  { id: string; content: string }
> = gql`
  mutation ReplyToPush($id: ID!, $content: String!) {
    replyToPush(id: $id, content: $content) { id readAt repliedAt reply }
  }
`
