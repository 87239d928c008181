-- What an import puts beside the networks: streets, buildings, protection targets, hazard sources, resources, 3D models.
-- By its code the same record of a file is the same row the next time; by its run an import is taken back.
alter table basemap_feature add column code text, add column import_run_id int references import_run,
  add column attributes jsonb not null default '{}', add unique (region_id, class, code);
alter table building add column code text, add column import_run_id int references import_run,
  add column attributes jsonb not null default '{}', add column assumed text[] not null default '{}',
  add unique (region_id, code);
alter table protection_target add column code text, add column import_run_id int references import_run,
  add column attributes jsonb not null default '{}', add unique (region_id, kind, code);
alter table hazard_source add column code text, add column import_run_id int references import_run,
  add column attributes jsonb not null default '{}', add unique (region_id, kind, code);
alter table resource add column code text, add column import_run_id int references import_run,
  add column attributes jsonb not null default '{}', add unique (region_id, kind, capability, code);
comment on column building.people_by_hour is 'null elements: nobody counted them';
comment on column building.assumed is 'names of columns whose value is a default, not a record';

create table scene_model (
  id int generated always as identity primary key,
  region_id int not null references region,
  department_id int not null references department,
  format text not null check (format in ('3d-tiles', 'citygml')),
  code text not null,
  name_zh text,
  name_en text,
  uri text not null,
  lowest_m double precision,
  highest_m double precision,
  attributes jsonb not null default '{}',
  import_run_id int references import_run,
  updated_at timestamptz not null,
  geom geometry(Polygon, 4326) not null,
  unique (region_id, format, code)
);
comment on table scene_model is 'a 3D model that stays where it is: where to fetch it and what ground it covers';
comment on column scene_model.lowest_m is 'metres above the WGS 84 ellipsoid';
create index on scene_model using gist (geom);
alter table scene_model enable row level security;
alter table scene_model force row level security;
grant select, insert, update, delete on scene_model to city_app;
grant usage on all sequences in schema public to city_app;
create policy own_part on scene_model for all using ((select app_sees_all())
  or department_id = any ((select app_departments())::int[]) or region_id = any ((select app_regions())::int[]));

-- Taking an import back looks rows up by their run.
create index on asset (import_run_id);
create index on segment (import_run_id);
