-- What stands and what runs: assets, segments with topology, valves, and how they came in.
create table import_run (
  id int generated always as identity primary key,
  file_name text not null,
  target text not null,
  region_id int not null references region,
  department_id int references department,
  read int not null default 0,
  imported int not null default 0,
  updated int not null default 0,
  rejected int not null default 0,
  rejections jsonb not null default '[]',
  started_at timestamptz not null,
  finished_at timestamptz
);

create table asset (
  id int generated always as identity primary key,
  region_id int not null references region,
  department_id int not null references department,
  sector_id text not null references sector,
  kind text not null,
  code text not null,
  name_zh text,
  name_en text,
  attributes jsonb not null default '{}',
  assumed text[] not null default '{}',
  import_run_id int references import_run,
  updated_at timestamptz not null,
  geom geometry(Geometry, 4326) not null,
  geom_3857 geometry(Geometry, 3857) generated always as (st_transform(geom, 3857)) stored,
  unique (region_id, sector_id, kind, code)
);
create index on asset using gist (geom);
create index on asset using gist (geom_3857);
create index on asset (sector_id, kind);
comment on column asset.assumed is 'names of attributes whose value is the kind''s default, not a record';

create table segment (
  id int generated always as identity primary key,
  region_id int not null references region,
  department_id int not null references department,
  sector_id text not null references sector,
  kind text not null,
  code text not null,
  name_zh text,
  name_en text,
  from_asset_id int references asset,
  to_asset_id int references asset,
  length_m double precision not null,
  attributes jsonb not null default '{}',
  assumed text[] not null default '{}',
  import_run_id int references import_run,
  updated_at timestamptz not null,
  geom geometry(LineStringZ, 4326) not null,
  geom_3857 geometry(LineStringZ, 3857) generated always as (st_transform(geom, 3857)) stored,
  unique (region_id, sector_id, kind, code)
);
comment on column segment.geom is 'z in metres, negative below ground';
create index on segment using gist (geom);
create index on segment using gist (geom_3857);
create index on segment (sector_id, kind);
create index on segment (from_asset_id);
create index on segment (to_asset_id);

create table valve_state (
  asset_id int primary key references asset on delete cascade,
  state text not null check (state in ('open', 'closed', 'seized', 'unknown')),
  reported_at timestamptz not null,
  reported_by int references app_user
);
