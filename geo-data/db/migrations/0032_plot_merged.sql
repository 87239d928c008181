-- What was plotted for an incident that has been merged into another is plotted there now: it is changed as long as that one is open.
drop policy said_by_those_there on plot_version;
create policy said_by_those_there on plot_version as restrictive for insert
  with check (made_by = (select app_user_id())
    and exists (select from plot join incident placed on placed.id = plot.incident_id
      join incident on incident.id = coalesce(placed.merged_into_id, placed.id)
      where plot.id = plot_version.plot_id and incident.state in ('open', 'responding', 'controlled')
        and ((select app_role()) in ('duty-officer', 'commander')
          or (select app_role()) = 'crew' and plot.department_id = any ((select app_departments())::int[]))));
