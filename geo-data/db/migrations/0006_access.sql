-- Row-level security by department and region. app.* settings are set for each transaction by transact(); without them
-- nothing is seen. current_setting sits in a scalar subquery so that it is read once a statement, not once a row.
create function app_sees_all() returns boolean language sql stable as
$$ select coalesce(current_setting('app.sees_all', true), '') = 'true' $$;
create function app_role() returns text language sql stable as
$$ select coalesce(current_setting('app.role', true), '') $$;
create function app_user_id() returns int language sql stable as
$$ select nullif(current_setting('app.user_id', true), '')::int $$;
create function app_departments() returns int[] language sql stable as
$$ select coalesce(nullif(current_setting('app.departments', true), '')::int[], '{}') $$;
create function app_regions() returns int[] language sql stable as
$$ select coalesce(nullif(current_setting('app.regions', true), '')::int[], '{}') $$;

do $$
declare
  name text;
begin
  -- every table is closed first
  for name in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace
      and c.relkind in ('r', 'p') and c.relname not in ('spatial_ref_sys', 'migration') loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert, update, delete on %I to city_app', name);
  end loop;

  -- what anybody signed in may read; only the system and the command centre write
  foreach name in array array['region', 'sector', 'department', 'app_user', 'basemap_feature', 'building',
      'protection_target', 'hazard_source', 'weather', 'threshold', 'response_plan', 'drill_run', 'sound_mute'] loop
    execute format('create policy readable on %I for select using ((select app_role()) <> '''')', name);
    execute format('create policy written_by_centre on %I for all using ((select app_sees_all())) with check ((select app_sees_all()))', name);
  end loop;

  -- what belongs to a department and stands in a region
  foreach name in array array['asset', 'segment', 'gateway', 'sensor', 'camera', 'resource'] loop
    execute format('create policy own_part on %I for all using ((select app_sees_all())
      or department_id = any ((select app_departments())::int[]) or region_id = any ((select app_regions())::int[]))', name);
  end loop;

  -- only the system itself
  foreach name in array array['credential', 'session'] loop
    execute format('create policy system_only on %I for all using ((select app_role()) = ''system'')', name);
  end loop;
end $$;

create policy own_part on import_run for all using ((select app_sees_all())
  or department_id = any ((select app_departments())::int[]) or region_id = any ((select app_regions())::int[]));

create policy with_its_asset on valve_state for all using ((select app_sees_all())
  or exists (select from asset where asset.id = valve_state.asset_id));

-- A sample, a status, a device event is seen by whoever sees its sensor (sensor's own policy applies inside exists).
create policy with_its_sensor on sample for all using ((select app_sees_all())
  or exists (select from sensor where sensor.id = sample.sensor_id));
create policy with_its_sensor on sample_minute for all using ((select app_sees_all())
  or exists (select from sensor where sensor.id = sample_minute.sensor_id));
create policy with_its_sensor on sample_hour for all using ((select app_sees_all())
  or exists (select from sensor where sensor.id = sample_hour.sensor_id));
create policy with_its_sensor on sensor_status for all using ((select app_sees_all())
  or exists (select from sensor where sensor.id = sensor_status.sensor_id));
create policy with_its_sensor on device_event for all using ((select app_sees_all())
  or exists (select from sensor where sensor.id = device_event.sensor_id));
create policy with_its_gateway on ingest_batch for all using ((select app_sees_all())
  or exists (select from gateway where gateway.id = ingest_batch.gateway_id));

-- An incident: its owner, its place, and every department called to it.
create policy parties on incident for all using ((select app_sees_all())
  or department_id = any ((select app_departments())::int[])
  or region_id = any ((select app_regions())::int[])
  or party_department_ids && (select app_departments())::int[]);
create policy own_part_or_incident on alarm for all using ((select app_sees_all())
  or department_id = any ((select app_departments())::int[])
  or region_id = any ((select app_regions())::int[])
  or exists (select from incident where incident.id = alarm.incident_id));

do $$
declare
  name text;
begin
  foreach name in array array['correlation', 'report', 'judgement', 'push', 'disposal_task', 'attachment', 'archive'] loop
    execute format('create policy with_its_incident on %I for all using ((select app_sees_all())
      or exists (select from incident where incident.id = %I.incident_id))', name, name);
  end loop;
end $$;

create policy with_its_push on receipt for all using ((select app_sees_all())
  or exists (select from push where push.id = receipt.push_id));
create policy with_alarm_or_incident on impact_zone_set for all using ((select app_sees_all())
  or exists (select from incident where incident.id = impact_zone_set.incident_id)
  or exists (select from alarm where alarm.id = impact_zone_set.alarm_id));
create policy with_its_set on impact_zone for all using ((select app_sees_all())
  or exists (select from impact_zone_set where impact_zone_set.id = impact_zone.set_id));

create policy parties on event for all using ((select app_sees_all())
  or department_id = any ((select app_departments())::int[])
  or region_id = any ((select app_regions())::int[])
  or party_department_ids && (select app_departments())::int[]);
-- The record of what happened is added to, never changed.
revoke update, delete on event, archive, receipt, report, correlation from city_app;

grant usage on all sequences in schema public to city_app;
grant execute on function ensure_sample_day(date) to city_app;

-- Who may write what, whatever a command forgot: restrictive policies narrow the ones above.
create policy raised_or_judged_by on alarm as restrictive for insert
  with check ((select app_role()) = 'system');
create policy judged_by on alarm as restrictive for update
  using ((select app_role()) in ('system', 'duty-officer', 'commander'));
create policy opened_by on incident as restrictive for insert
  with check ((select app_role()) in ('system', 'duty-officer', 'commander'));
create policy led_by on incident as restrictive for update
  using ((select app_role()) in ('system', 'duty-officer', 'commander'));
create policy judged_by on judgement as restrictive for insert
  with check ((select app_role()) in ('duty-officer', 'commander', 'analyst'));
create policy pushed_by on push as restrictive for insert
  with check ((select app_role()) in ('duty-officer', 'commander', 'analyst'));
create policy assigned_by on disposal_task as restrictive for insert
  with check ((select app_role()) in ('system', 'duty-officer', 'commander'));
create policy done_by on disposal_task as restrictive for update
  using ((select app_role()) in ('system', 'duty-officer', 'commander')
    or department_id = any ((select app_departments())::int[]));
create policy archived_by on archive as restrictive for insert
  with check ((select app_role()) in ('system', 'commander'));
