-- The open alarms, most urgent first, as every desk lists them: the expression is that of alarm-page.repository.ts. It adds
-- nothing up, for `+` is not leakproof, and row-level security lets only leakproof conditions choose where an index is read.
create index open_alarm_by_urgency on alarm (
  (case when alarm.acknowledged_at is null
    then case alarm.priority when 'P1' then 0 when 'P2' then 1 else 2 end
    else case alarm.priority when 'P1' then 3 when 'P2' then 4 else 5 end end),
  raised_at desc, id desc
) where closed_at is null;
