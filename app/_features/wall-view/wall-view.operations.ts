import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

export type WallAnswer = 'shown' | 'pinned' | 'taken'

export interface WallView {
  readonly id: string
  /** As it stands in the address of a desk, after the question mark. */
  readonly place: string
  readonly sentBy: { readonly id: string; readonly name: Text }
  readonly sentAt: string
  readonly endsAt: string
  readonly answer: WallAnswer | null
}

export const WALL_VIEW: TypedDocumentNode<{ wallView: WallView | null }, Record<string, never>> = gql`
  query WallView {
    wallView { id place sentBy { id name { zh en } } sentAt endsAt answer }
  }
`

export const SEND_VIEW_TO_WALL: TypedDocumentNode<
  { sendViewToWall: { id: string } },
  { place: string; seconds: number }
> = gql`
  mutation SendViewToWall($place: String!, $seconds: Int!) {
    sendViewToWall(place: $place, seconds: $seconds) { id }
  }
`

export const TAKE_VIEW_FROM_WALL: TypedDocumentNode<{ takeViewFromWall: boolean }, { id: string }> = gql`
  mutation TakeViewFromWall($id: ID!) {
    takeViewFromWall(id: $id)
  }
`

export const ANSWER_WALL_VIEW: TypedDocumentNode<
  { answerWallView: { id: string; answer: WallAnswer } },
  { id: string; answer: WallAnswer }
> = gql`
  mutation AnswerWallView($id: ID!, $answer: String!) {
    answerWallView(id: $id, answer: $answer) { id answer }
  }
`
