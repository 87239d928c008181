-- The course: what follows from an alarm.
create table incident (
  id bigint generated always as identity primary key,
  code text not null unique,
  region_id int not null references region,
  department_id int not null references department,
  party_department_ids int[] not null default '{}',
  sector_id text not null references sector,
  hazard text not null,
  state text not null default 'open' check (state in ('open', 'responding', 'controlled', 'closed', 'archived', 'merged')),
  verification text not null check (verification in ('pending', 'true', 'false', 'test', 'maintenance')),
  source text not null check (source in ('alarm', 'report')),
  title_zh text not null,
  title_en text not null,
  address text,
  opened_at timestamptz not null,
  opened_by int references app_user,
  closed_at timestamptz,
  closed_by int references app_user,
  closing_summary text,
  merged_into_id bigint references incident,
  exercise boolean not null default false,
  geom geometry(Point, 4326) not null
);
create index on incident using gist (geom) where state in ('open', 'responding', 'controlled');
create index on incident (opened_at desc);
create index on incident using gin (party_department_ids);
alter table alarm add foreign key (incident_id) references incident;

-- Why an alarm belongs to an incident: the reasons shown to the officer.
create table correlation (
  incident_id bigint not null references incident,
  alarm_id bigint not null references alarm,
  reasons jsonb not null,
  at timestamptz not null,
  primary key (incident_id, alarm_id)
);

create table report (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incident,
  kind text not null check (kind in ('first', 'follow-up', 'final')),
  channel text not null default 'phone',
  caller_name text,
  caller_phone text,
  address text,
  content text not null,
  reported_at timestamptz not null,
  recorded_by int references app_user,
  geom geometry(Point, 4326)
);
create index on report (incident_id);

-- One answer to "how far": its zones, its ranked candidates, its cards where no law may draw, what was inside.
create table impact_zone_set (
  id bigint generated always as identity primary key,
  alarm_id bigint references alarm,
  incident_id bigint references incident,
  hazard text not null,
  assumed boolean not null,
  inputs jsonb not null,
  candidates jsonb not null default '[]',
  cards jsonb not null default '[]',
  exposure jsonb not null,
  computed_at timestamptz not null,
  requested_by int references app_user,
  superseded_at timestamptz,
  check (alarm_id is not null or incident_id is not null)
);
create index on impact_zone_set (alarm_id);
create index on impact_zone_set (incident_id);

create table impact_zone (
  id bigint generated always as identity primary key,
  set_id bigint not null references impact_zone_set on delete cascade,
  scenario text not null,
  law text not null,
  validation text not null check (validation in ('published', 'screening')),
  line text check (line in ('must-leave', 'shelter', 'cordon')),
  criterion jsonb not null,
  label_zh text not null,
  label_en text not null,
  radius_m double precision,
  steps jsonb not null,
  exposure jsonb not null,
  geom geometry(MultiPolygon, 4326) not null
);
comment on column impact_zone.steps is 'formula, inputs with unit and origin, result: enough to recompute by hand';
create index on impact_zone (set_id);
create index on impact_zone using gist (geom);

create table response_plan (
  id int generated always as identity primary key,
  sector_id text not null references sector,
  hazard text not null,
  name_zh text not null,
  name_en text not null,
  steps jsonb not null,
  source text not null,
  version int not null default 1,
  unique (sector_id, hazard, version)
);

create table judgement (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incident,
  zone_set_id bigint references impact_zone_set,
  content text not null,
  made_by int not null references app_user,
  made_at timestamptz not null
);
create index on judgement (incident_id);

create table push (
  id bigint generated always as identity primary key,
  judgement_id bigint not null references judgement,
  incident_id bigint not null references incident,
  department_id int not null references department,
  channel text not null default 'system',
  pushed_at timestamptz not null,
  unique (judgement_id, department_id, channel)
);
create index on push (incident_id);
create index on push (department_id);

create table receipt (
  id bigint generated always as identity primary key,
  push_id bigint not null references push,
  kind text not null check (kind in ('delivered', 'read', 'replied')),
  content text,
  given_by int references app_user,
  given_at timestamptz not null
);
create unique index on receipt (push_id, kind) where kind in ('delivered', 'read');
create index on receipt (push_id);

create table disposal_task (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incident,
  region_id int not null references region,
  department_id int not null references department,
  resource_id int references resource,
  assignee_id int references app_user,
  plan_id int references response_plan,
  step text,
  title_zh text not null,
  title_en text not null,
  instruction_zh text not null,
  instruction_en text not null,
  state text not null default 'assigned' check (state in ('assigned', 'accepted', 'arrived', 'completed', 'declined', 'cancelled')),
  assigned_at timestamptz not null,
  deadline_at timestamptz not null,
  read_at timestamptz,
  accepted_at timestamptz,
  arrived_at timestamptz,
  completed_at timestamptz,
  declined_reason text,
  outcome text,
  supervised_at timestamptz,
  position geometry(Point, 4326),
  check (state <> 'declined' or declined_reason is not null)
);
create unique index one_task_per_step on disposal_task (incident_id, plan_id, step) where plan_id is not null and state <> 'declined';
create index on disposal_task (department_id, state);
create index on disposal_task (incident_id);

create table attachment (
  id uuid primary key default gen_random_uuid(),
  incident_id bigint not null references incident,
  task_id bigint references disposal_task,
  file_name text not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  bytes bytea not null check (octet_length(bytes) <= 10485760),
  sha256 text not null,
  taken_at timestamptz,
  uploaded_by int not null references app_user,
  uploaded_at timestamptz not null,
  position geometry(Point, 4326)
);
create index on attachment (task_id);

create table drill_run (
  id int generated always as identity primary key,
  drill text not null,
  started_by int references app_user,
  started_at timestamptz not null,
  finished_at timestamptz,
  parameters jsonb not null default '{}'
);

-- At once outbox, timeline and audit. Order of reading is (xid, id) below the oldest running transaction: see
-- event.repository.ts. Events carry ids only.
create table event (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  type text not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  actor_id int references app_user,
  region_id int,
  department_id int,
  party_department_ids int[] not null default '{}',
  alarm_id bigint,
  incident_id bigint,
  ids jsonb not null default '{}'
);
create index on event (xid, id);
create index on event (incident_id, id);
create index on event (alarm_id, id);

create table archive (
  id bigint generated always as identity primary key,
  incident_id bigint not null unique references incident,
  document jsonb not null,
  digest text not null,
  previous_digest text,
  made_at timestamptz not null,
  made_by int references app_user
);
