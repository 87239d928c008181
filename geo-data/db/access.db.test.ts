import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, SYSTEM } from './actor.ts'
import { poolOf } from './pool.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'
import { clientOf, transact } from './transact.ts'

// Two departments in two districts, and in every table one row of each side; then every table is read and written as
// everyone. A table that is not named here fails the first test.

/** Side 1's and side 2's rows, by the same statements. */
const side = (n: 1 | 2): string => `
  insert into region overriding system value values (${n}, null, 'district', 'r${n}', '区${n}', 'district ${n}', null);
  insert into sector values ('sector-${n}', '行业', 'sector', '#000', ${n});
  insert into department overriding system value values (${n}, null, 'owner', 'd${n}', '部门', 'department', ${n}, null, null);
  insert into app_user overriding system value values (${n}, 'user${n}', '人', 'person', 'owner', ${n}, null, null);
  insert into credential values (${n}, 'hash', now());
  insert into session values ('token${n}', ${n}, now(), now(), null);
  insert into basemap_feature (region_id, class, kind, geom) values (${n}, 'land', 'land', st_point(113, 22, 4326));
  insert into building (region_id, use, height_m, people_by_hour, geom)
    values (${n}, 'home', 3, array_fill(1, array[24]), st_makeenvelope(113, 22, 114, 23, 4326));
  insert into protection_target (region_id, kind, name_zh, name_en, people_by_hour, geom)
    values (${n}, 'school', '校', 'school', array_fill(1, array[24]), st_point(113, 22, 4326));
  insert into hazard_source (region_id, kind, name_zh, name_en, geom) values (${n}, 'tank', '罐', 'tank', st_point(113, 22, 4326));
  insert into scene_model (region_id, department_id, format, code, uri, updated_at, geom)
    values (${n}, ${n}, '3d-tiles', 'm${n}', 'https://tiles', now(), st_makeenvelope(113, 22, 114, 23, 4326));
  insert into camera (region_id, department_id, code, name_zh, name_en, geom) values (${n}, ${n}, 'c${n}', '像', 'camera', st_point(113, 22, 4326));
  insert into camera_stream select id, 'hls', 'https://video/' || code, null, now() from camera where code = 'c${n}';
  insert into resource (region_id, department_id, kind, capability, name_zh, name_en, geom)
    values (${n}, ${n}, 'crew', 'repair', '队', 'crew', st_point(113, 22, 4326));
  insert into resource_member select ${n}, id, now() from resource where department_id = ${n};
  insert into track (resource_id, at, received_at, accuracy_m, source, reported_by, geom)
    select id, now(), now(), 9, 'phone', ${n}, geom from resource where department_id = ${n};
  insert into weather values (${n}, now(), 1, 90, 20, 0.5, 'station');
  insert into import_run (file_name, target, region_id, department_id, started_at) values ('f', 'asset', ${n}, ${n}, now());
  insert into import_before values (${n}, 'asset', ${n}, '{}');
  insert into import_profile (name, target, reading, saved_at) values ('p${n}', 'gas', '{}', now());
  insert into import_upload values (gen_random_uuid(), 'f', '', '', now(), ${n});
  insert into asset overriding system value select ${n}, ${n}, ${n}, 'sector-${n}', 'valve', 'a${n}', null, null, '{}', '{}', null, now(), st_point(113, 22, 4326);
  insert into segment (region_id, department_id, sector_id, kind, code, length_m, updated_at, geom)
    values (${n}, ${n}, 'sector-${n}', 'pipe', 's${n}', 1, now(), 'srid=4326;linestring z(113 22 -1, 113 22.1 -1)');
  insert into valve_state values (${n}, 'open', now(), null);
  insert into gateway overriding system value values (${n}, ${n}, ${n}, 'g${n}', '关', 'gateway', 'hash', 30, null, true);
  insert into sensor (id, region_id, department_id, sector_id, gateway_id, code, name_zh, name_en, metric, unit, period_s, alarm_period_s, geom)
    overriding system value values (${n}, ${n}, ${n}, 'sector-${n}', ${n}, 'x${n}', '点', 'sensor', 'methane', '%LEL', 60, 10, st_point(113, 22, 4326));
  insert into sensor_status values (${n}, true, now(), now());
  insert into sensor_status_past values (${n}, now() - interval '1 hour', now(), false);
  select ensure_sample_day(current_date);
  insert into sample values (${n}, now(), 1, 0, now());
  insert into sample_minute values (${n}, now(), 1, 1, 1, 1);
  insert into sample_hour values (${n}, now(), 1, 1, 1, 1);
  insert into sample_past values (${n}, 3600, now(), 1, '{1}', '{1}', '{1}');
  insert into ingest_batch values (${n}, 'b', now(), '{}');
  insert into device_event (sensor_id, kind, at, received_at) values (${n}, 'tamper', now(), now());
  insert into threshold (id, sector_id, metric, kind, priority, clause, source, mark, verified, valid_from)
    overriding system value values (${n}, 'sector-${n}', 'methane', 'above', 'P1', '', '', '', true, now());
  insert into incident (id, code, region_id, department_id, sector_id, hazard, verification, source, title_zh, title_en, opened_at, geom)
    overriding system value values (${n}, 'i${n}', ${n}, ${n}, 'sector-${n}', 'leak', 'true', 'alarm', '漏', 'leak', now(), st_point(113, 22, 4326));
  insert into alarm (id, region_id, department_id, sector_id, sensor_id, threshold_id, metric, unit, priority, value, peak_value, raised_at, recorded_at, incident_id, geom)
    overriding system value values (${n}, ${n}, ${n}, 'sector-${n}', ${n}, ${n}, 'methane', '%LEL', 'P1', 1, 1, now(), now(), ${n}, st_point(113, 22, 4326));
  insert into sound_mute (muted_by, reason, muted_at, until_at) values (${n}, 'test', now(), now());
  insert into correlation values (${n}, ${n}, '[]', now());
  insert into analysis (id, name, region_id, department_id, sector_id, hazard, at, created_at, geom)
    overriding system value values (${n}, 'if', ${n}, ${n}, 'sector-${n}', 'leak', now(), now(), st_point(113, 22, 4326));
  insert into report (incident_id, kind, content, reported_at) values (${n}, 'first', 'smell', now());
  insert into impact_zone_set (id, incident_id, hazard, assumed, inputs, exposure, computed_at)
    overriding system value values (${n}, ${n}, 'leak', false, '{}', '{}', now());
  insert into impact_zone (set_id, scenario, law, validation, criterion, label_zh, label_en, steps, exposure, geom)
    values (${n}, '', '', 'screening', '{}', '', '', '[]', '{}', st_multi(st_makeenvelope(113, 22, 114, 23, 4326)));
  insert into response_plan (sector_id, hazard, name_zh, name_en, steps, source) values ('sector-${n}', 'leak', '', '', '[]', '');
  insert into judgement (id, incident_id, content, made_by, made_at) overriding system value values (${n}, ${n}, '', ${n}, now());
  insert into level_decision (incident_id, proposed, proposal, decided, decided_by, decided_at)
    values (${n}, 'red', '{}', 'red', ${n}, now());
  insert into push (id, judgement_id, incident_id, department_id, pushed_at) overriding system value values (${n}, ${n}, ${n}, ${n}, now());
  insert into receipt (push_id, kind, given_at) values (${n}, 'read', now());
  insert into disposal_task (incident_id, region_id, department_id, title_zh, title_en, instruction_zh, instruction_en, assigned_at, deadline_at)
    values (${n}, ${n}, ${n}, '', '', '', '', now(), now());
  insert into attachment (incident_id, file_name, media_type, bytes, sha256, uploaded_by, uploaded_at) values (${n}, 'f', 'image/png', '', '', ${n}, now());
  insert into plot (id, incident_id, kind, department_id, placed_by, placed_at) overriding system value values (${n}, ${n}, 'command-post', ${n}, ${n}, now());
  insert into plot_version values (${n}, 1, st_point(113, 22, 4326), '', '', false, ${n}, now());
  insert into print (printed_by, printed_at, title, paper, orientation, format, language, denominator, data_at, contents, layers, source_zh, source_en, centre, geom)
    values (${n}, now(), 'p', 'A4', 'portrait', 'pdf', 'zh', 500, now(), '{}', '{}', '', '', st_point(113, 22, 4326), st_makeenvelope(113, 22, 114, 23, 4326));
  insert into bookmark (name, place, shared, owner_id, department_id, created_at, updated_at) values ('b', 'sel=alarm:1', true, ${n}, ${n}, now(), now());
  insert into wall_view (place, sent_by, sent_at, ends_at) values ('sel=alarm:1', ${n}, now(), now() + interval '5 minutes');
  insert into drill_run (drill, started_at) values ('leak', now());
  insert into event (type, at, region_id, department_id, incident_id) values ('incident.opened', now(), ${n}, ${n}, ${n});
  insert into archive (incident_id, document, digest, made_at) values (${n}, '{}', '', now());`

/** Read by anybody signed in: what the map is made of, and the city's own words. */
const OPEN_TO_ALL = [
  'region',
  'sector',
  'department',
  'app_user',
  'basemap_feature',
  'building',
  'protection_target',
  'hazard_source',
  'weather',
  'threshold',
  'response_plan',
  'drill_run',
  'sound_mute',
  'import_profile',
]
/** Read by whoever's department or district it is. */
const CLOSED = [
  'scene_model',
  'camera',
  'camera_stream',
  'resource',
  'resource_member',
  'track',
  'import_run',
  'import_before',
  'import_upload',
  'asset',
  'segment',
  'valve_state',
  'gateway',
  'sensor',
  'sensor_status',
  'sensor_status_past',
  'sample',
  'sample_minute',
  'sample_hour',
  'sample_past',
  'ingest_batch',
  'device_event',
  'incident',
  'alarm',
  'correlation',
  'report',
  'analysis',
  'impact_zone_set',
  'impact_zone',
  'judgement',
  'level_decision',
  'push',
  'receipt',
  'disposal_task',
  'attachment',
  'plot',
  'plot_version',
  'print',
  'bookmark',
  'event',
  'archive',
]
/** Read by those who see the whole city. */
const OF_CENTRE = ['wall_view']
/** Read by the system alone. */
const SECRET = ['credential', 'session']
const TABLES = [...OPEN_TO_ALL, ...CLOSED, ...OF_CENTRE, ...SECRET]

const owner: Actor = { userId: 1, name: 'owner', role: 'owner', seesAll: false, departmentIds: [1], regionIds: [] }
const district: Actor = { ...owner, role: 'department', departmentIds: [], regionIds: [1] }
const centre: Actor = { ...owner, role: 'commander', seesAll: true, departmentIds: [] }
const nobody: Actor = { userId: null, name: '', role: '', seesAll: false, departmentIds: [], regionIds: [] }

let city: TestDatabase
beforeAll(async () => {
  city = await createTestDatabase()
  await poolOf(city.db).query(side(1) + side(2))
})
afterAll(() => city.drop())

const rowsSeen = (actor: Actor, table: string): Promise<number> =>
  transact(city.db, actor, async (tx) => {
    const { rows } = await clientOf(tx).query<{ count: number }>(`select count(*) as count from ${table}`)
    return rows[0]?.count ?? -1
  })

/** Rows that `verb` would change, or 'refused'. Nothing stays changed. */
const rowsChanged = async (actor: Actor, verb: string): Promise<number | 'refused'> => {
  let changed: number | 'refused' = 'refused'
  const attempt = transact(city.db, actor, async (tx) => {
    changed = (await clientOf(tx).query(verb)).rowCount ?? 0
    throw new Error('undo')
  })
  await attempt.catch((error: Error & { code?: string }) => {
    // 23503: the row was his to delete, and only another row's reference kept it.
    if (error.code === '23503') changed = 1
    else if (error.message !== 'undo' && error.code !== '42501') throw error
  })
  return changed
}

test('every table is closed by row-level security, also to its owner, and is named in this file', async () => {
  const { rows } = await poolOf(city.db).query<{ relname: string; closed: boolean }>(
    `select relname, relrowsecurity and relforcerowsecurity as closed from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       and relname not in ('spatial_ref_sys', 'migration')`,
  )
  expect(rows.map(({ relname }) => relname).sort()).toEqual([...TABLES].sort())
  expect(rows.filter(({ closed }) => !closed)).toEqual([])
})

test('city_app owns nothing and bypasses nothing, and no view or function lends it more', async () => {
  const { rows } = await poolOf(city.db).query(
    `select rolsuper or rolbypassrls or rolcreaterole or rolcanlogin as powerful,
       (select count(*) from pg_class where relowner = r.oid) as owned,
       (select array_agg(proname::text) from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')) as definer_functions,
       (select count(*) from pg_views where schemaname = 'public' and viewname not like 'geo%_columns') as views
     from pg_roles r where rolname = 'city_app'`,
  )
  expect(rows).toEqual([{ powerful: false, owned: 0, definer_functions: ['ensure_sample_day'], views: 0 }])
})

describe.each(TABLES)('%s', (table) => {
  const open = OPEN_TO_ALL.includes(table)
  const secret = SECRET.includes(table)
  const nobodysOwn = secret || OF_CENTRE.includes(table)

  test('is read by whom it concerns and by nobody else', async () => {
    const own = nobodysOwn ? 0 : open ? 2 : 1
    expect(await rowsSeen(SYSTEM, table), 'system').toBe(2)
    expect(await rowsSeen(nobody, table), 'nobody').toBe(0)
    expect(await rowsSeen(centre, table), 'centre').toBe(secret ? 0 : 2)
    expect(await rowsSeen(owner, table), 'owner').toBe(own)
    expect(await rowsSeen(district, table), 'district').toBe(own)
  })

  test('is changed by nobody beyond his own rows', async () => {
    const { rows } = await poolOf(city.db).query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = $1 and table_schema = 'public'
         and is_identity = 'NO' and is_generated = 'NEVER' order by ordinal_position desc limit 1`,
      [table],
    )
    const column = rows[0]?.name
    const mostOwn = open || nobodysOwn ? 0 : 1
    for (const verb of [`update ${table} set ${column} = ${column}`, `delete from ${table}`]) {
      const changed = await rowsChanged(owner, verb)
      if (changed !== 'refused') expect(changed, verb).toBeLessThanOrEqual(mostOwn)
      expect([0, 'refused'], verb).toContain(await rowsChanged(nobody, verb))
    }
  })
})

describe('what a command might forget, the database refuses', () => {
  const insertAlarm = `insert into alarm (id, region_id, department_id, sector_id, sensor_id, threshold_id, metric, unit, priority, value, peak_value, raised_at, recorded_at, geom)
    overriding system value values (9, 1, 1, 'sector-1', 1, 2, 'methane', '%LEL', 'P1', 1, 1, now(), now(), st_point(113, 22, 4326))`
  const insertForeignAsset = `insert into asset (region_id, department_id, sector_id, kind, code, updated_at, geom)
    values (2, 2, 'sector-2', 'valve', 'mine', now(), st_point(113, 22, 4326))`
  const insertJudgement = `insert into judgement (id, incident_id, content, made_by, made_at) overriding system value values (9, 1, '', 1, now())`
  const forgeArchive = `update archive set digest = 'forged'`

  test('only the system raises alarms', async () => {
    expect(await rowsChanged(owner, insertAlarm)).toBe('refused')
    expect(await rowsChanged(centre, insertAlarm)).toBe('refused')
    expect(await rowsChanged(SYSTEM, insertAlarm)).toBe(1)
  })
  test('an owner adds no asset to another department', async () => {
    expect(await rowsChanged(owner, insertForeignAsset)).toBe('refused')
  })
  test('an owner changes and deletes nothing that stands or is measured, not even his own', async () => {
    for (const table of ['asset', 'segment', 'sensor', 'gateway', 'camera', 'resource', 'sample', 'valve_state']) {
      expect(await rowsChanged(owner, `delete from ${table}`), table).toBe(0)
    }
    expect(await rowsChanged(owner, `update asset set code = 'mine'`)).toBe(0)
    expect(await rowsChanged(owner, insertForeignAsset.replace('(2, 2,', '(1, 1,'))).toBe('refused')
    expect(await rowsChanged(centre, `update asset set code = code`)).toBe(2)
  })
  test('nothing of an incident is deleted, not even by the system', async () => {
    for (const table of ['alarm', 'incident', 'judgement', 'push', 'disposal_task', 'attachment']) {
      expect(await rowsChanged(SYSTEM, `delete from ${table}`), table).toBe(0)
    }
  })
  test('an owner judges nothing, a commander may', async () => {
    expect(await rowsChanged(owner, insertJudgement)).toBe('refused')
    expect(await rowsChanged(centre, insertJudgement)).toBe(1)
  })
  test('what was recorded is changed by nobody, not even the system', async () => {
    for (const table of ['event', 'archive', 'receipt', 'report', 'correlation', 'plot', 'plot_version']) {
      expect(await rowsChanged(SYSTEM, `delete from ${table}`), table).toBe('refused')
    }
    expect(await rowsChanged(SYSTEM, forgeArchive)).toBe('refused')
  })
  test('a department called to an incident sees it, its alarms and its tasks', async () => {
    await poolOf(city.db).query('update incident set party_department_ids = array[2] where id = 1')
    const called: Actor = { ...owner, userId: 2, departmentIds: [2] }
    for (const table of ['incident', 'alarm', 'disposal_task', 'impact_zone']) {
      expect(await rowsSeen(called, table), table).toBe(2)
      expect(await rowsSeen(owner, table), table).toBe(1)
    }
    await poolOf(city.db).query(`update incident set party_department_ids = '{}' where id = 1`)
  })
})

test('row-level security cannot be switched off from inside', async () => {
  const peeking = transact(city.db, owner, async (tx) => {
    await clientOf(tx).query('set local row_security = off')
    return clientOf(tx).query('select count(*) from sensor')
  })
  await expect(peeking).rejects.toThrow('row-level security')
})
