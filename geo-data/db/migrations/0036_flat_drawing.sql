-- What is drawn has no depth: the projected copies of lines and of what stands on them are flat, and no tile flattens them again.
alter table segment drop column geom_3857,
  add column geom_3857 geometry(LineString, 3857) generated always as (st_force2d(st_transform(geom, 3857))) stored;
create index on segment using gist (geom_3857);

alter table asset drop column geom_3857,
  add column geom_3857 geometry(Geometry, 3857) generated always as (st_force2d(st_transform(geom, 3857))) stored;
create index on asset using gist (geom_3857);
