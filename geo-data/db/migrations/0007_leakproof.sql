-- Row policies keep a user's own condition from running before them unless its function is leakproof, and an index
-- condition is such a condition: without these marks every bounding-box search under row-level security is a
-- sequential scan (ADR 0002). Only a superuser may mark them; elsewhere the map is slower, not wrong.
do $$
begin
  if (select rolsuper from pg_roles where rolname = current_user) then
    alter function geometry_overlaps(geometry, geometry) leakproof;
    alter function st_dwithin(geometry, geometry, double precision) leakproof;
    alter function st_intersects(geometry, geometry) leakproof;
  else
    raise notice 'not a superuser: spatial operators stay un-leakproof, map queries under row-level security scan';
  end if;
end $$;
