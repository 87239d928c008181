-- Who is called to an incident sees what the thing looks like that its alarms were raised at, whoever owns that: a gas crew stands at a
-- drain's well. Pictures only, and as long as the incident is open; the thing itself and its papers stay its owner's.

-- Which sensors stand at a thing, be they seen or not: an alarm that one sees names the sensor anyway.
create function app_sensors_at(of_asset int, of_segment int) returns int[] language sql stable set app.sees_all = 'true' as
$$ select coalesce(array_agg(id), '{}') from sensor where asset_id = of_asset or segment_id = of_segment $$;

create policy pictured_to_the_called on attachment for select using (
  source <> 'task' and media_type like 'image/%' and withdrawn_at is null
  and exists (select from alarm join incident on incident.id = alarm.incident_id
    where alarm.sensor_id = any (app_sensors_at(attachment.asset_id, attachment.segment_id))
      and incident.state in ('open', 'responding', 'controlled')));
