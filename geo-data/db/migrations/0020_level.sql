-- Which laws drew a set: the package's version and a digest of the laws' own files. Null for what was drawn before it was kept.
alter table impact_zone_set add column law_version text;

-- The level of an incident: what the grading rules proposed, from which inputs, and what a human decided. A row is never changed;
-- the newest of an incident stands.
create table level_decision (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incident,
  zone_set_id bigint references impact_zone_set,
  proposed text check (proposed in ('red', 'orange', 'yellow', 'blue')),
  proposal jsonb not null,
  decided text not null check (decided in ('red', 'orange', 'yellow', 'blue')),
  reason text,
  decided_by int not null references app_user,
  decided_at timestamptz not null,
  check (decided is not distinct from proposed or char_length(reason) > 0)
);
comment on column level_decision.proposed is 'null where no rule could say';
comment on column level_decision.proposal is 'every rule with clause, input and outcome, as it was shown when it was decided';
create index on level_decision (incident_id);
create index on level_decision (zone_set_id);

alter table level_decision enable row level security;
alter table level_decision force row level security;
grant select, insert on level_decision to city_app;
create policy with_its_incident on level_decision for all using ((select app_sees_all())
  or exists (select from incident where incident.id = level_decision.incident_id));
create policy decided_by_a_judge on level_decision as restrictive for insert
  with check ((select app_role()) in ('duty-officer', 'commander', 'analyst') and decided_by = (select app_user_id()));
