-- An import can be taken back exactly: what it found is kept before it changes it, whichever statement does so.
create table import_before (
  import_run_id int not null references import_run,
  thing_table text not null,
  thing_id int not null,
  before jsonb not null,
  primary key (import_run_id, thing_table, thing_id)
);
comment on column import_before.before is 'the row as it was; geom as hex EWKB, so that nothing is rounded';
create index on import_before ((before ->> 'import_run_id'));

create function keep_before_import() returns trigger language plpgsql as $$
begin
  insert into import_before (import_run_id, thing_table, thing_id, before)
  values (new.import_run_id, tg_table_name, old.id,
    to_jsonb(old) - 'geom_3857' || jsonb_build_object('geom', encode(st_asewkb(old.geom), 'hex')))
  on conflict do nothing;
  return null;
end $$;

-- Runs are numbered upwards, so putting a row back to an earlier run is not an import.
do $$
declare
  name text;
begin
  foreach name in array array['asset', 'segment', 'basemap_feature', 'building', 'protection_target', 'hazard_source', 'resource', 'scene_model'] loop
    execute format('create trigger keep_before_import after update on %I for each row
      when (new.import_run_id > coalesce(old.import_run_id, 0)) execute function keep_before_import()', name);
  end loop;
end $$;

alter table import_run
  add column unchanged int not null default 0,
  add column remarks text[] not null default '{}',
  add column topology jsonb,
  add column started_by int references app_user,
  add column region_geom_before geometry(MultiPolygon, 4326),
  add column undone_at timestamptz,
  add column undone_by int references app_user;

-- How one department's files are read: which column is what, in which CRS.
create table import_profile (
  id int generated always as identity primary key,
  name text not null unique,
  target text not null,
  reading jsonb not null,
  saved_at timestamptz not null,
  saved_by int references app_user
);

-- A file dropped on the desk, kept until it is applied or forgotten.
create table import_upload (
  id uuid primary key,
  file_name text not null,
  bytes bytea not null,
  sha256 text not null,
  uploaded_at timestamptz not null,
  uploaded_by int not null references app_user
);

do $$
declare
  name text;
begin
  foreach name in array array['import_before', 'import_profile', 'import_upload'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert, update, delete on %I to city_app', name);
  end loop;
end $$;
create policy with_its_run on import_before for all using ((select app_sees_all())
  or exists (select from import_run where import_run.id = import_before.import_run_id));
create policy readable on import_profile for select using ((select app_role()) <> '');
create policy written_by_centre on import_profile for all using ((select app_sees_all())) with check ((select app_sees_all()));
create policy own_uploads on import_upload for all using ((select app_sees_all()) or uploaded_by = (select app_user_id()));
grant usage on all sequences in schema public to city_app;
