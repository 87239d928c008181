-- A verdict on an incident itself, by hand: who was called by phone has no alarm whose verdict would do.
alter table incident add column verification_reason text, add column verified_by int references app_user,
  add column verified_at timestamptz;
comment on column incident.verified_by is 'null: the verdict follows from its alarms';
