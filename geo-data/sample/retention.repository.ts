import pg from 'pg'

/**
 * Drops the partitions of whole UTC days before `day` (`2026-01-31`). Only the owner of the tables may, so this takes the
 * owner's own connection and no transaction of the application. @returns the partitions dropped.
 */
export const dropSampleDaysBefore = async (ownerUrl: string, day: string): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => undefined) // the query under way rejects with it
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select child.relname as name from pg_inherits join pg_class child on child.oid = inhrelid
        where inhparent = 'public.sample'::regclass and child.relname ~ '^sample_\\d{8}$' and child.relname < $1
        order by child.relname`,
      [`sample_${day.replaceAll('-', '')}`],
    )
    // One at a time: a dropped partition locks the parent, and nobody should wait for all of them.
    for (const { name } of rows) await client.query(`drop table ${client.escapeIdentifier(name)}`)
    return rows.map((row) => row.name)
  } finally {
    await client.end()
  }
}
