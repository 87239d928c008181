-- Departments import their own part: what stands and lies in their own region, their own and that of whoever stands under them.
create function app_own_regions() returns int[] language sql stable as $$
  with recursive own as (
    select region_id as id from department where id = any (app_departments())
    union select region.id from region join own on region.parent_id = own.id)
  select coalesce(array_agg(id), '{}') from own
$$;
create function app_imports_own() returns boolean language sql stable as $$ select app_role() in ('department', 'owner') $$;

alter policy written_by on import_run with check ((select app_sees_all())
  or ((select app_imports_own()) and department_id = any ((select app_departments())::int[])));
alter policy updated_by on import_run using ((select app_sees_all())
  or ((select app_imports_own()) and department_id = any ((select app_departments())::int[])));

-- The run that this transaction puts or takes back: outside of one, nobody but the centre changes what stands, not even his own.
create function app_import_run() returns int language sql stable as
$$ select nullif(current_setting('app.import_run', true), '')::int $$;

do $$
declare
  name text;
  own text := '(select app_sees_all()) or ((select app_imports_own()) and department_id = any ((select app_departments())::int[])
    and region_id = any ((select app_own_regions())::int[])';
begin
  foreach name in array array['asset', 'segment'] loop
    execute format('alter policy written_by on %I with check (%s and import_run_id = (select app_import_run())))', name, own);
    -- taking an import back restores rows to whichever run had put them
    execute format('alter policy updated_by on %I using (%s and (select app_import_run()) is not null))', name, own);
    execute format('alter policy deleted_by on %I using (%s and import_run_id = (select app_import_run())))', name, own);
  end loop;
end $$;

-- A code belongs to whoever had it first in a region, and row-level security hides the others' rows: of those only is told that they are.
create function codes_of_others(of_region int, of_sector text, of_kind text, codes text[]) returns setof text
  language sql stable set app.sees_all = 'true' as $$
  select code from asset where region_id = of_region and sector_id = of_sector and kind = of_kind and code = any (codes)
    and department_id <> all ((select app_departments())::int[])
  union all
  select code from segment where region_id = of_region and sector_id = of_sector and kind = of_kind and code = any (codes)
    and department_id <> all ((select app_departments())::int[])
$$;
