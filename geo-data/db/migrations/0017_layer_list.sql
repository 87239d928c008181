-- A layer's list is read page by page in order of id: with the id in the index a page is fifty rows, not a sort of the layer.
do $$
declare
  name text;
begin
  foreach name in array array['asset', 'segment'] loop
    execute format('create index on %I (sector_id, kind, id)', name);
    execute format('drop index %I', name || '_sector_id_kind_idx');
  end loop;
end $$;
