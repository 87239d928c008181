-- Who sees a zone is asked of its set, and of a set its incident, alarm or analysis, each with a policy of its own. Written out,
-- the planner unfolds all of them for every statement on zones: 3 ms a statement, five statements a drawing, though whoever
-- sees all is let through before any of it. A function is planned once a session, with the same policies inside.
create function app_sees_zone_set(of bigint) returns boolean language plpgsql stable as $$
begin
  return exists (select from impact_zone_set where id = of);
end $$;

create function app_sees_zones_of(of_incident bigint, of_alarm bigint, of_analysis bigint) returns boolean
language plpgsql stable as $$
begin
  return exists (select from incident where id = of_incident)
    or exists (select from alarm where id = of_alarm)
    or exists (select from analysis where id = of_analysis);
end $$;

alter policy with_its_set on impact_zone using ((select app_sees_all()) or app_sees_zone_set(set_id));
alter policy with_alarm_or_incident on impact_zone_set using ((select app_sees_all())
  or app_sees_zones_of(incident_id, alarm_id, analysis_id));
