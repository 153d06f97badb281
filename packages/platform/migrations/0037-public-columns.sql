-- The public site of records: what lists are narrowed by, how many there are, what each page says of the site.

-- The item of 条例 20 or 21 that the entry belongs to; null where the entry is of another catalogue.
alter table record_publications
  add column item text generated always as (substring(entry_code from '^2[01]\.[0-9]+')) stored,
  -- The first day on which a document no longer holds, and since when it holds as amended; copied from
  -- the facts of its validity, in the transaction that notes one.
  add column ends_on date,
  add column amended_on date;

create index record_publications_of_item
  on record_publications (unit_id, item, published_at desc, record_id) where standing = 'live';
create index record_publications_of_unit_newest
  on record_publications (unit_id, published_at desc, record_id) where standing = 'live';
create index record_publications_ended
  on record_publications (kind, published_at desc, record_id)
  where standing = 'live' and ends_on is not null;
create index record_publications_ended_of_unit
  on record_publications (unit_id, kind, published_at desc, record_id)
  where standing = 'live' and ends_on is not null;
-- The log of what was taken down.
create index record_publications_taken_down
  on record_publications (ended_at desc, record_id)
  where standing = 'unpublished';
-- Parts of the site map and bulk files go through all of them in this order.
create index record_publications_in_order
  on record_publications (record_id) where standing = 'live';

create or replace view public_records as
  select unit_id, record_id, edition_number, unit_code, unit_name, serial_year, serial, index_number,
    kind, entry_code, published_at, standing, ended_at, ended_reason, redirect_to,
    case when standing <> 'unpublished' then title end as title,
    case when standing <> 'unpublished' then content end as content,
    case when standing <> 'unpublished' then content_digest end as content_digest,
    case when standing <> 'unpublished' then subject end as subject,
    case when standing <> 'unpublished' then document_number end as document_number,
    case when standing <> 'unpublished' then formed_on end as formed_on,
    -- As they are, for the indexes above; taking a record down empties them.
    item, ends_on, amended_on
  from record_publications;

-- How many records are public, kept with every change of what is: nobody counts a million lines.
create table public_counts (
  unit_id uuid not null references units (unit_id),
  kind text not null,
  -- '' where the entry belongs to no item.
  item text not null,
  live bigint not null,
  primary key (unit_id, kind, item)
);

create function count_public_records() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into public_counts as counts (unit_id, kind, item, live)
      select unit_id, kind, coalesce(item, ''), count(*) from added
      where standing = 'live' group by 1, 2, 3 order by 1, 2, 3
      on conflict (unit_id, kind, item) do update set live = counts.live + excluded.live;
  else
    insert into public_counts as counts (unit_id, kind, item, live)
      select unit_id, kind, coalesce(item, ''), sum(step) from (
        select unit_id, kind, item, 1 as step from added where standing = 'live'
        union all
        select unit_id, kind, item, -1 from gone where standing = 'live'
      ) as steps group by 1, 2, 3 having sum(step) <> 0 order by 1, 2, 3
      on conflict (unit_id, kind, item) do update set live = counts.live + excluded.live;
  end if;
  return null;
end $$;

create trigger count_added after insert on record_publications
  referencing new table as added for each statement execute function count_public_records();
create trigger count_changed after update on record_publications
  referencing old table as gone new table as added
  for each statement execute function count_public_records();

-- What every page of the public site says of the site (国办发〔2017〕47号): a line for each thing that is
-- known; what is not known is not shown.
create table site_identity (
  name text primary key,
  value text not null check (value <> ''),
  saved_by text not null,
  saved_at timestamptz not null
);

grant select on public_counts, site_identity to gongkai_portal;
grant select, insert, update on public_counts to gongkai_console, gongkai_worker;
grant select, insert, update, delete on site_identity to gongkai_console;
grant select on site_identity to gongkai_worker;
