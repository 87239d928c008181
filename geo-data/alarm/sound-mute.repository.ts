import { kysely, type Tx } from '../db/transact.ts'

/** The sound is off, signed by someone, for three minutes at most; shown on every screen. */
export interface SoundMute {
  readonly id: number
  readonly by: number
  readonly reason: string
  readonly mutedAt: Date
  readonly untilAt: Date
}

/** The mute in force, if one is. */
export const soundMuteAt = async (tx: Tx, at: Date): Promise<SoundMute | undefined> => {
  const row = await kysely<'sound_mute'>(tx)
    .selectFrom('sound_mute')
    .select(['id', 'muted_by', 'reason', 'muted_at', 'until_at'])
    .where('muted_at', '<=', at)
    .where('until_at', '>', at)
    .orderBy('until_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { id: row.id, by: row.muted_by, reason: row.reason, mutedAt: row.muted_at, untilAt: row.until_at }
}

export const addSoundMute = async (tx: Tx, mute: Omit<SoundMute, 'id'>): Promise<number> => {
  const { id } = await kysely<'sound_mute'>(tx)
    .insertInto('sound_mute')
    .values({ muted_by: mute.by, reason: mute.reason, muted_at: mute.mutedAt, until_at: mute.untilAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
