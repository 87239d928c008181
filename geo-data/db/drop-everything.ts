import pg from 'pg'

/**
 * Drops every schema of ours in the database at `url`, the queue's too; what an extension brought stays, as PostGIS may
 * have been created by somebody with more rights.
 * @throws when a schema belongs to another role.
 */
export const dropEverything = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined) // the query under way rejects with it
  await client.connect()
  try {
    await client.query('begin')
    for (const statement of await statements(client)) await client.query(statement)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** In public, object by object, since PostGIS lives there (identity sequences go with their tables); our own schemas whole. */
const statements = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ statement: string }>(`
    select format('drop schema %I cascade', nspname) as statement
      from pg_namespace n
     where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')
       and not exists (select from pg_depend d where d.objid = n.oid and d.classid = 'pg_namespace'::regclass and d.deptype = 'e')
       and not exists (select from pg_extension e where e.extnamespace = n.oid)
    union all
    select format('drop %s if exists public.%I cascade',
                  case relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end,
                  relname)
      from pg_class c
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
       and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
    union all
    select format('drop routine if exists %s cascade', p.oid::regprocedure)
      from pg_proc p
     where pronamespace = 'public'::regnamespace
       and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
    union all
    select format('drop type if exists public.%I cascade', t.typname)
      from pg_type t
     where typnamespace = 'public'::regnamespace and typtype in ('e', 'd')
       and not exists (select from pg_depend d where d.objid = t.oid and d.classid = 'pg_type'::regclass and d.deptype = 'e')`)
  return rows.map(({ statement }) => statement)
}
