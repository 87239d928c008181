-- The past in few rows: hours or days of one sensor that were rolled up elsewhere or long ago, a run of them in one row. Where
-- the stream has rolled up the same hour itself, that row holds.
create table sample_past (
  sensor_id int not null references sensor on delete cascade,
  bucket_s int not null check (bucket_s in (3600, 86400)),
  at timestamptz not null,
  samples int not null,
  minimum real[] not null,
  average real[] not null,
  maximum real[] not null,
  primary key (sensor_id, bucket_s, at),
  check (cardinality(minimum) = cardinality(average) and cardinality(maximum) = cardinality(average))
);
comment on column sample_past.at is 'beginning of the first bucket; element n is the bucket that begins (n - 1) * bucket_s later, null where nothing came';
comment on column sample_past.samples is 'readings in a whole bucket';
-- Readings hardly compress: to try costs more than it saves.
alter table sample_past alter minimum set storage external, alter average set storage external, alter maximum set storage external;

alter table sample_past enable row level security;
alter table sample_past force row level security;
grant select, insert, update, delete on sample_past to city_app;
create policy with_its_sensor on sample_past for all using ((select app_sees_all())
  or exists (select from sensor where sensor.id = sample_past.sensor_id));
create policy written_by on sample_past as restrictive for insert with check ((select app_sees_all()));
create policy updated_by on sample_past as restrictive for update using ((select app_sees_all()));
create policy deleted_by on sample_past as restrictive for delete using ((select app_sees_all()));

alter table weather add column rain_mm_h real not null default 0;
