-- Places, departments and people: who is where, who answers for what.
create table region (
  id int generated always as identity primary key,
  parent_id int references region,
  kind text not null check (kind in ('city', 'district', 'subdistrict')),
  code text not null unique,
  name_zh text not null,
  name_en text not null,
  geom geometry(MultiPolygon, 4326)
);
create unique index on region (coalesce(parent_id, 0), name_zh);
create index on region using gist (geom);

create table sector (
  id text primary key,
  name_zh text not null,
  name_en text not null,
  colour text not null,
  position int not null
);

create table department (
  id int generated always as identity primary key,
  parent_id int references department,
  kind text not null check (kind in ('command-centre', 'sector-department', 'owner', 'local-government', 'rescue', 'operator')),
  code text not null unique,
  name_zh text not null,
  name_en text not null,
  region_id int not null references region,
  sector_id text references sector,
  phone text
);
create index on department (parent_id);

create table app_user (
  id int generated always as identity primary key,
  login text not null unique,
  name_zh text not null,
  name_en text not null,
  role text not null check (role in ('duty-officer', 'commander', 'analyst', 'department', 'owner', 'crew', 'wall', 'administrator')),
  department_id int not null references department,
  phone text,
  disabled_at timestamptz
);

-- Apart from app_user, so that reading a name can never read a secret.
create table credential (
  user_id int primary key references app_user on delete cascade,
  password_hash text not null,
  changed_at timestamptz not null
);

create table session (
  token_hash text primary key,
  user_id int not null references app_user on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index on session (user_id);

create table basemap_feature (
  id int generated always as identity primary key,
  region_id int not null references region,
  class text not null check (class in ('land', 'sea', 'water', 'landuse', 'road', 'railway', 'place', 'green')),
  kind text not null,
  name_zh text,
  name_en text,
  geom geometry(Geometry, 4326) not null,
  geom_3857 geometry(Geometry, 3857) generated always as (st_transform(geom, 3857)) stored
);
create index on basemap_feature using gist (geom_3857);
create index on basemap_feature (class);

create table building (
  id int generated always as identity primary key,
  region_id int not null references region,
  use text not null,
  name_zh text,
  name_en text,
  height_m real not null check (height_m > 0),
  people_by_hour int[] not null check (cardinality(people_by_hour) = 24),
  geom geometry(Polygon, 4326) not null,
  geom_3857 geometry(Polygon, 3857) generated always as (st_transform(geom, 3857)) stored
);
create index on building using gist (geom);
create index on building using gist (geom_3857);

create table protection_target (
  id int generated always as identity primary key,
  region_id int not null references region,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  people_by_hour int[] not null check (cardinality(people_by_hour) = 24),
  contact_phone text,
  geom geometry(Geometry, 4326) not null,
  geom_3857 geometry(Geometry, 3857) generated always as (st_transform(geom, 3857)) stored
);
create index on protection_target using gist (geom);
create index on protection_target using gist (geom_3857);

create table hazard_source (
  id int generated always as identity primary key,
  region_id int not null references region,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  substance text,
  quantity_kg double precision,
  geom geometry(Geometry, 4326) not null,
  geom_3857 geometry(Geometry, 3857) generated always as (st_transform(geom, 3857)) stored
);
create index on hazard_source using gist (geom);
create index on hazard_source using gist (geom_3857);

create table camera (
  id int generated always as identity primary key,
  region_id int not null references region,
  department_id int not null references department,
  code text not null unique,
  name_zh text not null,
  name_en text not null,
  stream_url text,
  bearing_deg real not null default 0,
  field_of_view_deg real not null default 90,
  geom geometry(Point, 4326) not null,
  geom_3857 geometry(Point, 3857) generated always as (st_transform(geom, 3857)) stored
);
create index on camera using gist (geom_3857);

create table resource (
  id int generated always as identity primary key,
  region_id int not null references region,
  department_id int not null references department,
  kind text not null check (kind in ('crew', 'vehicle', 'stock', 'expert')),
  capability text not null,
  name_zh text not null,
  name_en text not null,
  phone text,
  state text not null default 'available' check (state in ('available', 'committed', 'off-duty')),
  position_at timestamptz,
  geom geometry(Point, 4326) not null,
  geom_3857 geometry(Point, 3857) generated always as (st_transform(geom, 3857)) stored
);
create index on resource using gist (geom);

create table weather (
  region_id int not null references region,
  at timestamptz not null,
  wind_speed_ms real not null,
  wind_from_deg real not null,
  temperature_c real not null,
  relative_humidity real not null,
  source text not null,
  primary key (region_id, at)
);
