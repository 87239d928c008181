-- A view of the desk (place, layers, selection) that somebody keeps under a name, for himself or for his department.
create table bookmark (
  id bigint generated always as identity primary key,
  name text not null check (char_length(name) between 1 and 60),
  place text not null check (char_length(place) between 1 and 8000),
  shared boolean not null,
  owner_id int not null references app_user,
  department_id int not null references department,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column bookmark.place is 'as it stands in the address of a desk, after the question mark';
comment on column bookmark.shared is 'seen by the owner''s department too; else by the owner alone';
create unique index on bookmark (owner_id, name);
create index on bookmark (department_id) where shared;

alter table bookmark enable row level security;
alter table bookmark force row level security;
grant select, insert, delete on bookmark to city_app;
-- A bookmark is renamed and shared, or not; where it leads stays.
grant update (name, shared, updated_at) on bookmark to city_app;

create policy own_or_shared on bookmark for all
  using (owner_id = (select app_user_id())
    or shared and ((select app_sees_all()) or department_id = any ((select app_departments())::int[])));
create policy made_by_its_owner on bookmark as restrictive for insert
  with check (owner_id = (select app_user_id())
    and department_id = (select app_user.department_id from app_user where app_user.id = (select app_user_id())));
create policy changed_by_its_owner on bookmark as restrictive for update
  using (owner_id = (select app_user_id())) with check (owner_id = (select app_user_id()));
create policy deleted_by_its_owner on bookmark as restrictive for delete
  using (owner_id = (select app_user_id()));
