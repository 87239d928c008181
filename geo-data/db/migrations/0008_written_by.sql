-- Who may change what stands in the city, its readings and its impact zones: the system and the command centre. A
-- department sees its own part; it changes it through an import or the stream, which run as the system.
do $$
declare
  name text;
  verb text;
begin
  foreach name in array array['import_run', 'asset', 'segment', 'valve_state', 'gateway', 'sensor', 'sensor_status', 'camera',
      'resource', 'sample', 'sample_minute', 'sample_hour', 'ingest_batch', 'device_event'] loop
    execute format('create policy written_by on %I as restrictive for insert with check ((select app_sees_all()))', name);
    foreach verb in array array['update', 'delete'] loop
      execute format('create policy %I on %I as restrictive for %s using ((select app_sees_all()))',
        verb || 'd_by', name, verb);
    end loop;
  end loop;

  -- Nothing of an incident is deleted by anybody.
  foreach name in array array['alarm', 'incident', 'judgement', 'push', 'disposal_task', 'attachment'] loop
    execute format('create policy never_deleted on %I as restrictive for delete using (false)', name);
  end loop;
end $$;
