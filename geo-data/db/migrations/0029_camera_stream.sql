-- Where a camera's picture is fetched: a row of its own, since whoever may know that a camera stands there need not be shown what it sees.
create table camera_stream (
  camera_id int not null references camera on delete cascade,
  protocol text not null check (protocol in ('hls', 'whep')),
  url text not null check (char_length(url) <= 2000 and url ~ '^(https?://[^/]|/files/)'),
  set_by int references app_user,
  set_at timestamptz not null,
  primary key (camera_id, protocol)
);
comment on column camera_stream.url is 'a playlist (hls) or an endpoint (whep, RFC 9725) on an origin of VIDEO_ORIGINS, or our own test stream';
alter table camera drop column stream_url;
create index on camera using gist (geom);

alter table camera_stream enable row level security;
alter table camera_stream force row level security;
grant select, insert, update, delete on camera_stream to city_app;

-- The camera's own policy applies inside exists. A crew's phone is seen by whoever stands beside it: no video there.
create policy watched_by on camera_stream for all
  using ((select app_role()) in
      ('system', 'duty-officer', 'commander', 'analyst', 'administrator', 'department', 'owner', 'wall')
    and ((select app_sees_all()) or exists (select from camera where camera.id = camera_stream.camera_id)));
create policy set_by_administrator on camera_stream as restrictive for insert
  with check ((select app_role()) in ('system', 'administrator') and (select app_sees_all()));
create policy changed_by_administrator on camera_stream as restrictive for update
  using ((select app_role()) in ('system', 'administrator') and (select app_sees_all()));
create policy deleted_by_administrator on camera_stream as restrictive for delete
  using ((select app_role()) in ('system', 'administrator') and (select app_sees_all()));
