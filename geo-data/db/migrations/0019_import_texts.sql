-- What an import says of a file is said in both languages. Of runs before this one only the English is known.
create function pg_temp.in_both(said text) returns jsonb language sql immutable as
$$ select jsonb_build_object('zh', said, 'en', said) $$;

alter table import_run alter column remarks drop default;
alter table import_run add column remarks_said jsonb not null default '[]';
update import_run set
  remarks_said = (select coalesce(jsonb_agg(pg_temp.in_both(remark) order by place), '[]')
    from unnest(remarks) with ordinality as r(remark, place)),
  rejections = (select coalesce(jsonb_agg(rejection
      || case when rejection ? 'reason' then jsonb_build_object('reason', pg_temp.in_both(rejection ->> 'reason')) else '{}' end
      || case when rejection ? 'where' then jsonb_build_object('where', pg_temp.in_both(rejection ->> 'where')) else '{}' end
      order by place), '[]') from jsonb_array_elements(rejections) with ordinality as r(rejection, place));
alter table import_run drop column remarks;
alter table import_run rename column remarks_said to remarks;
comment on column import_run.remarks is 'array of { zh, en }';
comment on column import_run.rejections is 'array of { record, where { zh, en }, field, reason { zh, en } }';

-- A region or a department that an import made goes with it when it is taken back and nothing else has come to stand there.
alter table import_run alter column region_id drop not null;
alter table region add column import_run_id int references import_run;
alter table department add column import_run_id int references import_run;
comment on column region.import_run_id is 'the import that made it; null for one that was registered';
comment on column department.import_run_id is 'the import that made it; null for one that was registered';
