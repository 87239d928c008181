-- A default threshold may hold for one kind of asset, or for one type of space, alone; without either it holds for all of its metric.
alter table threshold add column asset_kind text, add column space_type text;
comment on column threshold.asset_kind is 'SECTOR.KIND of what the sensor stands on';
comment on column threshold.space_type is 'type of the space in which the sensor stands, as the registry names it';
