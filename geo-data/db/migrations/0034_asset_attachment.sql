-- Photos and papers on record of a thing (an asset or a segment), kept where a crew's photos are: one store, one road to their bytes.
-- What is on record of a thing is withdrawn (by whom, when, why), never changed and never deleted.
alter table attachment
  alter column incident_id drop not null,
  add column asset_id int references asset,
  add column segment_id int references segment,
  add column kind text not null default 'photo' check (kind in ('photo', 'document')),
  add column title text check (char_length(title) between 1 and 400),
  add column source text not null default 'task' check (source in ('task', 'desk', 'sample')),
  add column withdrawn_at timestamptz,
  add column withdrawn_by int references app_user,
  add column withdrawn_reason text check (char_length(withdrawn_reason) between 1 and 500),
  add check (num_nonnulls(incident_id, asset_id, segment_id) = 1),
  add check ((source = 'task') = (incident_id is not null)),
  add check (title is not null or incident_id is not null),
  add check (kind = 'document' or media_type like 'image/%'),
  add check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3)),
  add check (withdrawn_at is null or incident_id is null),
  drop constraint attachment_media_type_check,
  add constraint attachment_media_type_check check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'text/plain',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document'));
comment on column attachment.taken_at is 'when a photo was taken, a document issued; null where nobody said';
comment on column attachment.source is 'task: a crew at its task; desk: somebody who answers for the thing; sample: made for the sample city';
create index on attachment (incident_id);
create index on attachment (asset_id) where asset_id is not null;
create index on attachment (segment_id) where segment_id is not null;

-- Whoever sees a thing reads what is on record of it (the thing's own policy applies inside exists).
create policy with_its_thing on attachment for all using (
  exists (select from asset where asset.id = attachment.asset_id)
  or exists (select from segment where segment.id = attachment.segment_id));

-- The roles that import it: the centre's for the whole city, a department and an owner for what is theirs.
create function app_keeps_thing(of_asset int, of_segment int) returns boolean language plpgsql stable as $$
begin
  if app_sees_all() then return app_role() in ('system', 'administrator', 'commander', 'analyst'); end if;
  return app_imports_own() and (
    exists (select from asset where id = of_asset and department_id = any (app_departments()))
    or exists (select from segment where id = of_segment and department_id = any (app_departments())));
end $$;
create policy added_by_its_keepers on attachment as restrictive for insert with check (incident_id is not null
  or (withdrawn_at is null and app_keeps_thing(asset_id, segment_id)
    and ((select app_role()) = 'system' or uploaded_by = (select app_user_id()))));
create policy withdrawn_by_its_keepers on attachment as restrictive for update
  using (incident_id is not null or (withdrawn_at is null and app_keeps_thing(asset_id, segment_id)))
  with check (incident_id is not null or withdrawn_by = (select app_user_id()));
-- A photo of a task goes with its incident where that is merged; nothing else of it is ever changed.
revoke update on attachment from city_app;
grant update (incident_id, withdrawn_at, withdrawn_by, withdrawn_reason) on attachment to city_app;
