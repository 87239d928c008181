-- A view (place, layers, selection, flat or with depth) that a desk has sent to the wall for a while. The newest that is neither
-- over nor taken back is the one; a wall that comes back finds it here.
create table wall_view (
  id bigint generated always as identity primary key,
  place text not null check (char_length(place) between 1 and 8000),
  sent_by int not null references app_user,
  sent_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_by int references app_user,
  answer text check (answer in ('shown', 'pinned', 'taken')),
  answered_at timestamptz,
  check (ends_at > sent_at and ends_at <= sent_at + interval '8 hours'),
  check ((answer is null) = (answered_at is null))
);
comment on column wall_view.place is 'as it stands in the address of a desk, after the question mark';
comment on column wall_view.answer is 'what the wall did with it: shown, or not because its scene is pinned or an incident has its map';
create index on wall_view (sent_at desc);

alter table wall_view enable row level security;
alter table wall_view force row level security;
grant select, insert, update on wall_view to city_app;

create policy seen_by_centre on wall_view for all using ((select app_sees_all()));
create policy sent_by_those_who_lead on wall_view as restrictive for insert
  with check ((select app_role()) in ('duty-officer', 'commander') and sent_by = (select app_user_id())
    and ended_at is null and answer is null);
-- Those who lead take it back, the wall says what became of it; nobody changes what was sent.
create policy ended_or_answered on wall_view as restrictive for update
  using ((select app_role()) in ('duty-officer', 'commander', 'wall'))
  with check ((select app_role()) in ('duty-officer', 'commander') or ended_at is null);
revoke update on wall_view from city_app;
grant update (ended_at, ended_by, answer, answered_at) on wall_view to city_app;
