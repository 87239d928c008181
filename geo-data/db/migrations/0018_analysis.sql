-- An analysis (研判) is one asking of how far harm would reach, kept with what it was asked with. A what-if has a base. Nothing
-- live knows of it: its zones hang on it alone, neither on an alarm nor on an incident, until it is merged into its incident.
create table analysis (
  id bigint generated always as identity primary key,
  name text not null check (char_length(name) between 1 and 120),
  incident_id bigint references incident,
  segment_id int references segment on delete set null,
  asset_id int references asset on delete set null,
  sector_id text not null references sector,
  hazard text not null,
  scenario text,
  region_id int not null references region,
  department_id int not null references department,
  base_id bigint references analysis on delete set null,
  inputs jsonb not null default '{}',
  at timestamptz not null,
  created_by int references app_user,
  created_at timestamptz not null,
  merged_at timestamptz,
  merged_by int references app_user,
  geom geometry(Point, 4326) not null,
  check (segment_id is null or asset_id is null),
  check (merged_at is null or incident_id is not null)
);
comment on column analysis.scenario is 'one scenario of the hazard, or null for all of them';
comment on column analysis.inputs is 'the user''s figures by name, in the place of those on record: hole_mm, pressure_mpa, wind_speed_ms …';
comment on column analysis.at is 'the moment it is asked for: decides the weather and the hour that people are counted at';
create index on analysis (incident_id);
create index on analysis (segment_id);
create index on analysis (asset_id);
create index on analysis (base_id);

alter table impact_zone_set add column analysis_id bigint references analysis on delete cascade;
alter table impact_zone_set drop constraint impact_zone_set_check;
-- What is tried on the bench cannot be mistaken for what stands: a set belongs to the one or to the other.
alter table impact_zone_set add constraint impact_zone_set_check check (
  case when analysis_id is null then alarm_id is not null or incident_id is not null else alarm_id is null and incident_id is null end);
create index on impact_zone_set (analysis_id);

alter table analysis enable row level security;
alter table analysis force row level security;
grant select, insert, update, delete on analysis to city_app;

create policy own_part_or_incident on analysis for all using ((select app_sees_all())
  or department_id = any ((select app_departments())::int[])
  or region_id = any ((select app_regions())::int[])
  or exists (select from incident where incident.id = analysis.incident_id));
create policy asked_by on analysis as restrictive for insert
  with check ((select app_role()) in ('system', 'duty-officer', 'commander', 'analyst') and merged_at is null);
-- His own may be renamed; to merge is to decide.
create policy renamed_or_merged_by on analysis as restrictive for update
  using ((select app_role()) in ('commander', 'analyst')
    or ((select app_role()) = 'duty-officer' and created_by = (select app_user_id())))
  with check (merged_at is null or (select app_role()) in ('commander', 'analyst'));
-- What has been merged is part of an incident's record.
create policy deleted_by on analysis as restrictive for delete
  using (created_by = (select app_user_id()) and merged_at is null);

alter policy with_alarm_or_incident on impact_zone_set using ((select app_sees_all())
  or exists (select from incident where incident.id = impact_zone_set.incident_id)
  or exists (select from alarm where alarm.id = impact_zone_set.alarm_id)
  or exists (select from analysis where analysis.id = impact_zone_set.analysis_id));
