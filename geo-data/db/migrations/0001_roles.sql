-- Two roles: whoever migrates owns every table; city_app, which every request and task becomes inside transact(), owns
-- nothing and bypasses nothing.
create extension if not exists postgis;

do $$
begin
  if not exists (select from pg_roles where rolname = 'city_app') then
    create role city_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;

-- The connecting role must be able to become city_app.
grant city_app to current_user;
grant usage on schema public to city_app;
