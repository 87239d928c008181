-- How sure a zone is: what its set was drawn from, so that it can be drawn again as often as its inputs are uncertain, and
-- what came of that. A zone of a release that changes has its outline at several times.
alter table impact_zone_set
  add column situation jsonb,
  add column varied jsonb,
  add column banded_at timestamptz;
comment on column impact_zone_set.situation is 'all that the laws were given, as it stood on the record then; null where drawn before 0021';
comment on column impact_zone_set.varied is 'the inputs that were varied for the bands: distribution, source, mark; null until drawn';

alter table impact_zone
  add column band jsonb,
  add column band_low geometry(MultiPolygon, 4326),
  add column band_high geometry(MultiPolygon, 4326),
  add column frames jsonb not null default '[]';
comment on column impact_zone.band is 'radii that 5, 50 and 95 of 100 samples stay within; samples, seed';
comment on column impact_zone.band_low is 'where at least 95 of 100 samples reach';
comment on column impact_zone.band_high is 'where at least 5 of 100 samples reach';
