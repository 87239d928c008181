-- What was known at a past moment. Alarms, incidents and zones say it themselves: they carry when they began, when they ended,
-- and the events between. Of sensors only the present was kept, and many that fall silent together are one event: from here on
-- each change of a sensor's status leaves behind the span that it ended.
create table sensor_status_past (
  sensor_id int not null references sensor on delete cascade,
  since_at timestamptz not null,
  until_at timestamptz not null,
  online boolean not null,
  primary key (sensor_id, since_at),
  check (until_at > since_at)
);
comment on table sensor_status_past is 'spans without a gap up to sensor_status.since_at; what lies before the first is not known';
create index on sensor_status_past (since_at);

alter table sensor_status_past enable row level security;
alter table sensor_status_past force row level security;
grant select, insert on sensor_status_past to city_app;
create policy with_its_sensor on sensor_status_past for all using ((select app_sees_all())
  or exists (select from sensor where sensor.id = sensor_status_past.sensor_id));
create policy written_by on sensor_status_past as restrictive for insert with check ((select app_sees_all()));

create function keep_status_past() returns trigger language plpgsql as $$
begin
  insert into sensor_status_past (sensor_id, since_at, until_at, online)
    select was.sensor_id, was.since_at, is_now.since_at, was.online
    from status_before was join status_after is_now using (sensor_id)
    where was.online <> is_now.online and is_now.since_at > was.since_at
    on conflict do nothing;
  return null;
end $$;
create trigger keep_past after update on sensor_status referencing old table as status_before new table as status_after
  for each statement execute function keep_status_past();

-- Those open at a moment are those that ended after it and began before it. Comparisons of times are leakproof, those of ranges
-- are not: under row-level security only the former choose where an index is read.
create index alarm_by_end on alarm (closed_at, recorded_at);
create index event_of_gateways on event (at) where type in ('gateway.lost', 'gateway.found');
