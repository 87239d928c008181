-- Screens hear events in the order of their ids, and an id is given out before it is committed: whoever reads must stop before
-- the oldest that may still be on its way. Until now that was the oldest transaction of any kind: an import of ten minutes kept
-- every alarm from every screen for ten minutes. Now only those who are about to tell something are waited for.
--
-- Before its first event a transaction holds, until it ends, a shared lock that names the last id given out: all its own ids will
-- be greater. A lock is released after its commit can be seen. So: first look at the sequence, then at the locks; up to the
-- smallest of them everything that was told is committed, and a snapshot taken afterwards sees it.
-- The key: 0x4556 in the upper 16 bits, the id in the lower 48.
create function event_hold() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('app.event_held', true), '') = '1' then return null; end if;
  perform pg_advisory_xact_lock_shared((17750::bigint << 48) | (select case when is_called then last_value else 0 end from event_id_seq));
  perform set_config('app.event_held', '1', true);
  return null;
end $$;
-- Before the statement: no id has been given out for it yet.
create trigger hold_before_telling before insert on event for each statement execute function event_hold();

create function event_horizon() returns bigint language plpgsql volatile as $$
declare
  given bigint;
  held bigint;
begin
  select case when is_called then last_value else 0 end into given from event_id_seq;
  select min(((classid::bigint & 65535) << 32) | objid::bigint) into held from pg_locks
    where locktype = 'advisory' and objsubid = 1 and classid::bigint >> 16 = 17750
      and database = (select oid from pg_database where datname = current_database());
  return least(given, held);
end $$;

grant select on sequence event_id_seq to city_app;

drop index event_xid_id_idx;
comment on column event.xid is 'the transaction that told it; the order of reading is the id, see event_horizon()';
