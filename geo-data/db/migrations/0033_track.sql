-- Where crews and vehicles are: each row one position fix of a resource. Personal data: kept for hours (workers/track), seen by
-- those who lead, by whoever answers for the resource, and by the crew itself; nothing of it becomes an event.
create table resource_member (
  user_id int primary key references app_user on delete cascade,
  resource_id int not null references resource on delete cascade,
  since_at timestamptz not null
);
comment on table resource_member is 'which crew or vehicle a person is with now: whose position a phone reports';
create index on resource_member (resource_id);

create table track (
  resource_id int not null references resource on delete cascade,
  at timestamptz not null,
  received_at timestamptz not null,
  accuracy_m real not null check (accuracy_m > 0 and accuracy_m <= 10000),
  heading_deg real check (heading_deg >= 0 and heading_deg < 360),
  speed_ms real check (speed_ms >= 0),
  source text not null check (source in ('phone', 'vehicle', 'simulated')),
  doubt text check (doubt in ('too-fast')),
  reported_by int references app_user,
  gateway_id int references gateway,
  geom geometry(Point, 4326) not null,
  primary key (resource_id, at),
  check ((source = 'phone') = (reported_by is not null) and (source = 'phone') = (gateway_id is null))
);
comment on column track.accuracy_m is 'radius within which the true place lies, as the device says (CoT ce; Geolocation API: 95 %)';
comment on column track.doubt is 'recorded, and drawn by nobody as where the resource is: geo-data/track/track.ts';
create index on track (at);

alter table resource_member enable row level security;
alter table resource_member force row level security;
alter table track enable row level security;
alter table track force row level security;
grant select, insert, update, delete on resource_member to city_app;
grant select, insert, delete on track to city_app;

-- Those who lead, the wall they look at, whoever answers for the resource (its own policy applies inside exists), and oneself.
create policy known_to on resource_member for all using (
  (select app_sees_all()) and (select app_role()) in ('system', 'duty-officer', 'commander')
  or user_id = (select app_user_id())
  or (select app_role()) in ('department', 'owner') and exists (select from resource where resource.id = resource_member.resource_id));
-- A person says for himself whom he is with, of his own department's.
create policy said_by_oneself on resource_member as restrictive for insert
  with check (user_id = (select app_user_id()) and (select app_role()) = 'crew'
    and exists (select from resource where resource.id = resource_member.resource_id and resource.kind in ('crew', 'vehicle')
      and resource.department_id = any ((select app_departments())::int[])));
create policy changed_by_oneself on resource_member as restrictive for update
  using (user_id = (select app_user_id()) and (select app_role()) = 'crew')
  with check (user_id = (select app_user_id())
    and exists (select from resource where resource.id = resource_member.resource_id and resource.kind in ('crew', 'vehicle')
      and resource.department_id = any ((select app_departments())::int[])));
create policy ended_by_oneself on resource_member as restrictive for delete
  using (user_id = (select app_user_id()) or (select app_role()) = 'system');

create policy known_to on track for all using (
  (select app_sees_all()) and (select app_role()) in ('system', 'duty-officer', 'commander', 'wall')
  or (select app_role()) in ('department', 'owner') and exists (select from resource where resource.id = track.resource_id)
  or (select app_role()) = 'crew' and exists (select from resource_member
    where resource_member.user_id = (select app_user_id()) and resource_member.resource_id = track.resource_id));
-- A phone speaks for whom its owner is with; vehicles come in through the ingest, which is the system.
create policy reported_by_its_crew on track as restrictive for insert
  with check ((select app_role()) = 'system'
    or (select app_role()) = 'crew' and source = 'phone' and reported_by = (select app_user_id())
      and exists (select from resource_member
        where resource_member.user_id = (select app_user_id()) and resource_member.resource_id = track.resource_id));
create policy forgotten_by_time on track as restrictive for delete using ((select app_role()) = 'system');
