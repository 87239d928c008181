-- The situation plot (态势标绘) of an incident: symbols, lines and areas that people lay on its map. Nothing is changed or deleted:
-- each saying of a thing is a row, true from made_at until the next number of the same thing; one that says `removed` ends it.
create table plot (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incident,
  kind text not null,
  department_id int not null references department,
  placed_by int not null references app_user,
  placed_at timestamptz not null
);
comment on column plot.kind is 'geo-data/plot/kind.ts';
comment on column plot.department_id is 'of whoever placed it: a crew changes its own alone';
create index on plot (incident_id);

create table plot_version (
  plot_id bigint not null references plot,
  number int not null check (number >= 1),
  geom geometry(Geometry, 4326) not null
    check (st_geometrytype(geom) in ('ST_Point', 'ST_LineString', 'ST_Polygon') and st_npoints(geom) <= 201),
  name text not null check (char_length(name) <= 40),
  note text not null check (char_length(note) <= 500),
  removed boolean not null,
  made_by int not null references app_user,
  made_at timestamptz not null,
  primary key (plot_id, number)
);

alter table plot enable row level security;
alter table plot force row level security;
alter table plot_version enable row level security;
alter table plot_version force row level security;
grant select, insert on plot, plot_version to city_app;

create policy with_its_incident on plot for all using ((select app_sees_all())
  or exists (select from incident where incident.id = plot.incident_id));
create policy with_its_plot on plot_version for all using ((select app_sees_all())
  or exists (select from plot where plot.id = plot_version.plot_id));

-- Those who lead plot everything; a crew what it sees at an incident it is called to, and changes its own department's alone.
create policy placed_by_those_there on plot as restrictive for insert
  with check ((select app_role()) in ('duty-officer', 'commander', 'crew') and placed_by = (select app_user_id())
    and department_id = (select app_user.department_id from app_user where app_user.id = (select app_user_id()))
    and exists (select from incident where incident.id = plot.incident_id and incident.state in ('open', 'responding', 'controlled')));
create policy said_by_those_there on plot_version as restrictive for insert
  with check (made_by = (select app_user_id())
    and exists (select from plot join incident on incident.id = plot.incident_id
      where plot.id = plot_version.plot_id and incident.state in ('open', 'responding', 'controlled')
        and ((select app_role()) in ('duty-officer', 'commander')
          or (select app_role()) = 'crew' and plot.department_id = any ((select app_departments())::int[]))));
