-- A map that somebody carried out of the house on paper or as a picture: who, when, what area, at what scale, with which layers.
-- Written before the file is given; the watermark on the sheet carries this row's number.
create table print (
  id bigint generated always as identity primary key,
  printed_by int not null references app_user,
  printed_at timestamptz not null,
  department_id int references department,
  title text not null check (char_length(title) between 1 and 80),
  paper text not null check (paper in ('A4', 'A3')),
  orientation text not null check (orientation in ('portrait', 'landscape')),
  format text not null check (format in ('png', 'pdf')),
  language text not null check (language in ('zh', 'en')),
  denominator int not null check (denominator between 100 and 1000000),
  data_at timestamptz not null,
  contents text[] not null,
  layers text[] not null,
  source_zh text not null,
  source_en text not null,
  pdf_given_at timestamptz,
  centre geometry(Point, 4326) not null,
  geom geometry(Polygon, 4326) not null,
  check (pdf_given_at is null or format = 'pdf')
);
comment on column print.denominator is 'of the scale: 5000 for 1:5000';
comment on column print.layers is 'lines of the legend: what the map really drew';
comment on column print.contents is 'what stands on the sheet beside map, title and watermark';
comment on column print.geom is 'the ground in the frame of the map';
create index on print using gist (geom);
create index on print (printed_by);

alter table print enable row level security;
alter table print force row level security;
grant select, insert on print to city_app;
-- What was printed is never changed, only that its file has been fetched.
grant update (pdf_given_at) on print to city_app;

create policy own_or_centre on print for all
  using ((select app_sees_all()) or printed_by = (select app_user_id()));
create policy printed_by_those_who_may on print as restrictive for insert
  with check (printed_by = (select app_user_id()) and pdf_given_at is null and (select app_role()) in
    ('duty-officer', 'commander', 'analyst', 'administrator', 'department', 'owner'));
create policy given_to_its_printer on print as restrictive for update
  using (printed_by = (select app_user_id())) with check (printed_by = (select app_user_id()));
