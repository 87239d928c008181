-- Two roles: whoever migrates owns every table; city_app, which every request and task becomes inside transact(), owns
-- nothing and bypasses nothing.
create extension if not exists postgis;

-- Roles belong to the server, not the database, so another database may be creating the same one at this moment.
do $$
begin
  if not exists (select from pg_roles where rolname = 'city_app') then
    create role city_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
exception when duplicate_object or unique_violation then
  null; -- the other was quicker
end $$;

-- The connecting role must be able to become city_app.
do $$
begin
  if not pg_has_role(current_user, 'city_app', 'member') then
    execute format('grant city_app to %I', current_user);
  end if;
end $$;
grant usage on schema public to city_app;
