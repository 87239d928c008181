import { kysely, type Tx } from '../../db/transact.ts'
import { type Profile, savedReadingFrom } from './profile.ts'

const profiles = (tx: Tx) =>
  kysely<'import_profile'>(tx).selectFrom('import_profile').select(['name', 'target', 'reading'])

const asProfile = ({ name, target, reading }: { name: string; target: string; reading: unknown }): Profile => ({
  name,
  target,
  reading: savedReadingFrom(reading),
})

export const profileNamed = async (tx: Tx, name: string): Promise<Profile | undefined> => {
  const row = await profiles(tx).where('name', '=', name).executeTakeFirst()
  return row && asProfile(row)
}

export const allProfiles = async (tx: Tx): Promise<Profile[]> =>
  (await profiles(tx).orderBy('name').execute()).map(asProfile)

/** A profile of that name is replaced. */
export const putProfile = async (
  tx: Tx,
  { name, target, reading }: Profile,
  at: Date,
  by: number | null,
): Promise<void> => {
  const values = { target, reading: JSON.stringify(reading), saved_at: at, saved_by: by }
  await kysely<'import_profile'>(tx)
    .insertInto('import_profile')
    .values({ name, ...values })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
    .execute()
}
