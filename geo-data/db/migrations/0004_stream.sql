-- The stream: gateways, sensors, samples by day, device events, thresholds, alarms.
create table gateway (
  id int generated always as identity primary key,
  region_id int not null references region,
  department_id int not null references department,
  code text not null unique,
  name_zh text not null,
  name_en text not null,
  token_hash text not null,
  heartbeat_s int not null default 30,
  last_seen_at timestamptz,
  online boolean not null default true
);

create table sensor (
  id int generated always as identity primary key,
  region_id int not null references region,
  department_id int not null references department,
  sector_id text not null references sector,
  gateway_id int references gateway,
  asset_id int references asset,
  segment_id int references segment,
  code text not null unique,
  name_zh text not null,
  name_en text not null,
  metric text not null,
  unit text not null,
  period_s int not null check (period_s > 0),
  alarm_period_s int not null check (alarm_period_s > 0),
  state text not null default 'in-service' check (state in ('in-service', 'maintenance', 'retired')),
  installed_at timestamptz,
  geom geometry(Point, 4326) not null,
  geom_3857 geometry(Point, 3857) generated always as (st_transform(geom, 3857)) stored
);
create index on sensor using gist (geom);
create index on sensor using gist (geom_3857);
create index on sensor (sector_id, metric);
create index on sensor (asset_id);
create index on sensor (segment_id);

-- Written on change only, so that the stream never updates a row per sample.
create table sensor_status (
  sensor_id int primary key references sensor on delete cascade,
  online boolean not null,
  since_at timestamptz not null,
  last_sample_at timestamptz
);

-- quality: 0 good; bits 1 late, 2 future (stored at receipt time), 4 outside the metric's range, 8 exercise
create table sample (
  sensor_id int not null,
  at timestamptz not null,
  value double precision not null,
  quality smallint not null default 0,
  received_at timestamptz not null,
  primary key (sensor_id, at)
) partition by range (at);

create table sample_minute (
  sensor_id int not null,
  at timestamptz not null,
  samples int not null,
  minimum double precision not null,
  average double precision not null,
  maximum double precision not null,
  primary key (sensor_id, at)
);
create table sample_hour (like sample_minute including all);

-- The stream runs as city_app, which may create nothing: this is its one door to the partition of a day (UTC).
create function ensure_sample_day(day date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  name text := 'sample_' || to_char(day, 'YYYYMMDD');
begin
  if to_regclass('public.' || name) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('ensure_sample_day'));
  if to_regclass('public.' || name) is null then
    execute format('create table %I partition of sample for values from (%L) to (%L)', name,
      to_char(day, 'YYYY-MM-DD') || ' 00:00:00+00', to_char(day + 1, 'YYYY-MM-DD') || ' 00:00:00+00');
    execute format('create index on %I using brin (received_at)', name);
  end if;
end $$;

create table ingest_batch (
  gateway_id int not null references gateway,
  batch_id text not null,
  received_at timestamptz not null,
  answer jsonb not null,
  primary key (gateway_id, batch_id)
);
create index on ingest_batch (received_at);

create table device_event (
  id bigint generated always as identity primary key,
  sensor_id int not null references sensor,
  kind text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  detail jsonb not null default '{}',
  unique (sensor_id, kind, at)
);

create table threshold (
  id int generated always as identity primary key,
  sector_id text not null references sector,
  metric text not null,
  sensor_id int references sensor,
  kind text not null check (kind in ('above', 'below', 'rate', 'offline', 'device-event')),
  priority text not null check (priority in ('P1', 'P2', 'P3')),
  value double precision,
  unit text,
  window_s int,
  device_event text,
  hold_s int not null default 0,
  hysteresis double precision not null default 0,
  calm_s int not null default 0,
  clause text not null,
  source text not null,
  mark text not null,
  verified boolean not null,
  note text,
  version int not null default 1,
  valid_from timestamptz not null,
  valid_to timestamptz
);
comment on column threshold.hold_s is 'the breach must last this long before the alarm is raised';
comment on column threshold.calm_s is 'the reading must stay calm (beyond hysteresis) this long before the alarm clears';
create index on threshold (sector_id, metric) where valid_to is null;

create table alarm (
  id bigint generated always as identity primary key,
  region_id int not null references region,
  department_id int not null references department,
  sector_id text not null references sector,
  sensor_id int not null references sensor,
  threshold_id int not null references threshold,
  metric text not null,
  unit text not null,
  priority text not null check (priority in ('P1', 'P2', 'P3')),
  condition text not null default 'active' check (condition in ('active', 'calm')),
  verification text not null default 'pending' check (verification in ('pending', 'true', 'false', 'test', 'maintenance')),
  verification_reason text,
  verified_by int references app_user,
  verified_at timestamptz,
  acknowledged_by int references app_user,
  acknowledged_at timestamptz,
  value double precision not null,
  peak_value double precision not null,
  raised_at timestamptz not null,
  recorded_at timestamptz not null,
  calm_at timestamptz,
  closed_at timestamptz,
  overdue_at timestamptz,
  incident_id bigint,
  exercise boolean not null default false,
  geom geometry(Point, 4326) not null,
  check (verification <> 'false' or verification_reason is not null)
);
comment on column alarm.raised_at is 'time of the sample that completed the breach; recorded_at is when we knew';
create unique index one_open_alarm on alarm (sensor_id, threshold_id) where closed_at is null;
create index on alarm (raised_at desc);
create index on alarm (incident_id);
create index on alarm using gist (geom) where closed_at is null;

create table sound_mute (
  id int generated always as identity primary key,
  muted_by int not null references app_user,
  reason text not null,
  muted_at timestamptz not null,
  until_at timestamptz not null,
  check (until_at <= muted_at + interval '3 minutes')
);
