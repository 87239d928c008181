-- What a bookmark holds: a whole view, or only how the layers are seen (switches, opacity, order, filters, base maps), to be taken anywhere.
alter table bookmark add column holds text not null default 'view' check (holds in ('view', 'layers'));
comment on column bookmark.holds is 'view: place, layers and selection; layers: those alone';
drop index bookmark_owner_id_name_idx;
create unique index on bookmark (owner_id, holds, name);
