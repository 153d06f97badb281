-- 政府公报: issues put together from published records, and what was public on a site before the platform.

-- One issue. What it holds is one value (JSON of Contents); the issue becomes public as a record of the
-- kind gazette, through the examination of every record.
create table gazette_issues (
  unit_id uuid not null references units (unit_id),
  issue_id uuid not null,
  year integer not null check (year between 1949 and 2100),
  number integer not null check (number > 0),
  -- 总期号, where the gazette counts its issues since the first.
  running integer check (running > 0),
  issued_on date not null,
  contents jsonb not null,
  -- Counts saves: whoever saves says which one was seen.
  version integer not null check (version > 0),
  -- The record it became a draft of, with the version of the contents that was set.
  record_id uuid,
  set_version integer,
  dropped_at timestamptz,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (unit_id, issue_id),
  foreign key (unit_id, record_id) references records (unit_id, record_id),
  check ((record_id is null) = (set_version is null)),
  check (dropped_at is null or record_id is null)
);
create unique index gazette_issues_by_number on gazette_issues (unit_id, year, number)
  where dropped_at is null;
create unique index gazette_issues_by_record on gazette_issues (unit_id, record_id)
  where record_id is not null;

-- Every save, whole. Lines are added, never changed.
create table gazette_saves (
  unit_id uuid not null,
  issue_id uuid not null,
  version integer not null,
  contents jsonb not null,
  what text not null,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (unit_id, issue_id, version),
  foreign key (unit_id, issue_id) references gazette_issues (unit_id, issue_id)
);

-- A file with what was public on a former site, read row by row; taken in in parts that can be gone on
-- with.
create table site_imports (
  unit_id uuid not null references units (unit_id),
  import_id uuid not null,
  file_name text not null,
  -- Where it was public, told to readers.
  source text not null,
  -- Kind of a row that names none.
  kind text not null,
  created_by text not null,
  created_at timestamptz not null,
  begun_at timestamptz,
  primary key (unit_id, import_id)
);

create table site_import_rows (
  unit_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  -- What was read, whole (JSON of ImportedRow); emptied once it is a record.
  read jsonb not null,
  title text not null,
  address text not null,
  document_number text not null,
  -- What is wrong with it or to be known of it (JSON of RowNote).
  notes jsonb not null,
  state text not null check (state in ('ready', 'faulty', 'known', 'taken', 'refused')),
  record_id uuid,
  primary key (unit_id, import_id, row_number),
  foreign key (unit_id, import_id) references site_imports (unit_id, import_id),
  foreign key (unit_id, record_id) references records (unit_id, record_id),
  check ((state = 'taken') = (record_id is not null))
);
create index site_import_rows_by_state on site_import_rows (unit_id, import_id, state, row_number);

-- Addresses of a former site: who asks for one is sent to the record that stood there.
create table old_addresses (
  -- Path and query, as the former site had it: /art/2024/3/1/art_12_345.html
  address text primary key check (address like '/%'),
  unit_id uuid not null,
  record_id uuid not null,
  added_at timestamptz not null,
  added_by text not null,
  foreign key (unit_id, record_id) references records (unit_id, record_id)
);
create index old_addresses_of_record on old_addresses (unit_id, record_id);

-- Only those that lead to what is public.
create view public_old_addresses as
  select distinct a.address, p.unit_code, p.serial_year, p.serial
  from old_addresses a
  join record_publications p on p.unit_id = a.unit_id and p.record_id = a.record_id;

grant select on public_old_addresses to gongkai_portal;
grant select, insert, update on gazette_issues to gongkai_console, gongkai_worker;
grant select, insert on gazette_saves, old_addresses to gongkai_console, gongkai_worker;
grant select, insert, update on site_imports, site_import_rows to gongkai_console, gongkai_worker;
