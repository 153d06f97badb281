-- What a report covers, its cells as values, roll-ups with their sources, and effects of corrections.

-- organ: the unit alone; level: with the departments at its own level; region: with everything below.
alter table report_editions add column scope text not null default 'organ'
  check (scope in ('organ', 'level', 'region'));

update report_editions set scope = 'region'
  from units
  where units.unit_id = report_editions.unit_id and units.kind in ('government', 'zone-committee');

-- The cells of editions that were accepted, for adding up and comparing without reading documents.
-- Written when an edition is accepted and never changed.
create table report_cells (
  unit_id uuid not null references units (unit_id),
  year integer not null,
  edition_number integer not null,
  -- requests.received.naturalPerson
  address text not null,
  -- The decimal with the digits of the source; null where the cell states no number.
  value text,
  state text not null check (state in ('number', 'blank', 'notApplicable', 'annotated', 'unreadable')),
  -- The unit of money where the cell states one.
  money text check (money in ('元', '万元')),
  primary key (unit_id, year, edition_number, address)
);

insert into report_cells (unit_id, year, edition_number, address, value, state, money)
  select unit_id, year, edition_number, cell.key,
    cell.value ->> 'value', cell.value ->> 'state', cell.value ->> 'unit'
  from report_editions, jsonb_each(document::jsonb -> 'cells') as cell
  where state in ('accepted', 'published', 'corrected');

-- Only of what is public now: the newest published edition of each report.
create view published_report_cells as
  select * from report_cells
  where exists (
      select from report_publications as one
      where one.unit_id = report_cells.unit_id and one.year = report_cells.year
        and one.edition_number = report_cells.edition_number
    )
    and not exists (
      select from report_publications as newer
      where newer.unit_id = report_cells.unit_id and newer.year = report_cells.year
        and newer.edition_number > report_cells.edition_number
    );

-- What a unit that others stand under states for itself alone.
create table report_parts (
  unit_id uuid not null references units (unit_id),
  year integer not null,
  -- gongkai.report/1
  document text not null,
  imported_from text,
  -- The report that was taken over as this part; that unit is then not counted a second time.
  taken_from_unit uuid references units (unit_id),
  taken_from_edition integer,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (unit_id, year),
  check ((imported_from is null) <> (taken_from_unit is null)),
  check ((taken_from_unit is null) = (taken_from_edition is null))
);

-- The roll-up an edition was made from.
create table report_roll_ups (
  unit_id uuid not null references units (unit_id),
  year integer not null,
  edition_number integer not null,
  scope text not null check (scope in ('organ', 'level', 'region')),
  -- Address to value as they were added up.
  figures jsonb not null,
  -- The unit's own part as it was then.
  part text,
  made_by text not null,
  made_at timestamptz not null,
  primary key (unit_id, year, edition_number)
);

-- The editions that were added up. Their cells never change, so each sum can be traced for good.
create table report_sources (
  unit_id uuid not null references units (unit_id),
  year integer not null,
  edition_number integer not null,
  source_unit_id uuid not null references units (unit_id),
  source_edition integer not null,
  primary key (unit_id, year, edition_number, source_unit_id)
);

-- Why a cell states another figure than the one computed; other figures need another reason.
create table report_differences (
  unit_id uuid not null references units (unit_id),
  year integer not null,
  address text not null,
  stated text,
  computed text,
  reason text not null check (reason <> ''),
  given_by text not null,
  given_at timestamptz not null,
  primary key (unit_id, year, address)
);

-- What a published correction alters elsewhere: the next year's checks, the figures of those above.
create table report_effects (
  unit_id uuid not null references units (unit_id),
  year integer not null,
  edition_number integer not null,
  kind text not null check (kind in ('rollUp', 'nextYear')),
  cause_unit_id uuid not null references units (unit_id),
  cause_year integer not null,
  cause_edition integer not null,
  -- [{ "address": …, "before": …, "after": … }]
  cells jsonb not null,
  -- What the checks say now and did not say before, and the other way round.
  findings jsonb not null,
  found_at timestamptz not null,
  primary key (unit_id, year, edition_number, kind, cause_unit_id, cause_year, cause_edition)
);

grant select on published_report_cells to gongkai_portal, gongkai_console, gongkai_worker;
grant select, insert on report_cells, report_effects to gongkai_console, gongkai_worker;
grant select, insert, update, delete on report_parts, report_roll_ups, report_sources,
  report_differences to gongkai_console, gongkai_worker;
