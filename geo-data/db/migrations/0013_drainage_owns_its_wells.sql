-- Drains and their manholes were kinds of the gas sector; they belong to drainage, which has become one.
insert into sector (id, name_zh, name_en, colour, position)
  select 'drainage', '排水', 'Drainage', '#8d8478', 1 where exists (select 1 from sector)
  on conflict (id) do nothing;
update asset set sector_id = 'drainage' where sector_id = 'gas' and kind = 'manhole';
update segment set sector_id = 'drainage', kind = 'conduit' where sector_id = 'gas' and kind = 'drain';
update threshold set asset_kind = 'drainage.manhole' where asset_kind = 'gas.manhole';
