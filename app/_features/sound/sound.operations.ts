import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

export interface SoundMute {
  readonly by: { readonly id: string; readonly name: Text }
  readonly reason: string
  readonly mutedAt: string
  readonly untilAt: string
}

export const SOUND_MUTE: TypedDocumentNode<{ soundMute: SoundMute | null }, Record<string, never>> = gql`
  query SoundMute {
    soundMute { by { id name { zh en } } reason mutedAt untilAt }
  }
`

export const MUTE_SOUND: TypedDocumentNode<{ muteSound: SoundMute }, { reason: string; seconds: number }> = gql`
  mutation MuteSound($reason: String!, $seconds: Int!) {
    muteSound(reason: $reason, seconds: $seconds) { by { id name { zh en } } reason mutedAt untilAt }
  }
`
