import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import { Forbidden, Refused } from '../refusal.ts'
import { LONGEST_MUTE_S } from './alarm.ts'
import { addSoundMute, type SoundMute } from './sound-mute.repository.ts'

/**
 * Turns the sound off for some seconds, signed and with a reason.
 * @throws Forbidden, Refused (REASON_MISSING, MUTE_TOO_LONG).
 */
export const muteSound = async (
  tx: Tx,
  actor: Actor,
  input: { readonly reason: string; readonly seconds: number },
  at: Date,
): Promise<SoundMute> => {
  if (actor.userId === null || !MUTERS.has(actor.role)) throw Forbidden(actor.role, 'mute the sound')
  const reason = input.reason.trim()
  if (reason === '') throw Refused('REASON_MISSING', 'muting needs a reason')
  if (!(input.seconds > 0 && input.seconds <= LONGEST_MUTE_S)) {
    throw Refused('MUTE_TOO_LONG', `the sound is muted for 1 to ${LONGEST_MUTE_S} seconds`)
  }
  const mute = { by: actor.userId, reason, mutedAt: at, untilAt: new Date(at.getTime() + input.seconds * 1000) }
  const id = await addSoundMute(tx, mute)
  await emit(tx, { type: 'sound.muted', at, actor, ids: { soundMuteId: id } })
  return { id, ...mute }
}

const MUTERS: ReadonlySet<string> = new Set(['duty-officer', 'commander'])
