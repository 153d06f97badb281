-- What the annual report counts of decisions and fees (条例 20, items 5, 6 and 8): entered for each month,
-- counted from published decisions, or stated not to be in the unit's power. All with the instants
-- between which it was known so: the same question "as known on a day" gives the same answer years later.

-- Locked by whoever writes anything of the year; counts the writes, so that one based on an old page is
-- refused.
create table decision_years (
  unit_id uuid not null references units (unit_id),
  year integer not null check (year between 2008 and 2100),
  version integer not null check (version > 0),
  primary key (unit_id, year)
);

create table decision_figures (
  unit_id uuid not null,
  item text not null check (item in ('licences', 'penalties', 'coerciveMeasures', 'fees')),
  year integer not null,
  month integer not null check (month between 1 and 12),
  known_from timestamptz not null,
  known_until timestamptz check (known_until >= known_from),
  -- A number of decisions, or an amount in 万元.
  value numeric(18, 4) not null check (value >= 0),
  -- Typed on the page, or read from a row of a file.
  source text not null check (source in ('page', 'file')),
  file_name text not null default '',
  file_row integer,
  entered_by text not null,
  primary key (unit_id, item, year, month, known_from),
  foreign key (unit_id, year) references decision_years (unit_id, year),
  check (item = 'fees' or value = trunc(value)),
  check ((source = 'file') = (file_row is not null))
);
create unique index decision_figures_now on decision_figures (unit_id, year, item, month)
  where known_until is null;

-- Where the figure of a year comes from: the months entered, the decisions published, or nothing because
-- the unit has no such power (said with a reason, by whom).
create table decision_bases (
  unit_id uuid not null,
  item text not null check (item in ('licences', 'penalties', 'coerciveMeasures', 'fees')),
  year integer not null,
  known_from timestamptz not null,
  known_until timestamptz check (known_until >= known_from),
  basis text not null check (basis in ('entered', 'counted', 'noPower')),
  reason text not null,
  set_by text not null,
  primary key (unit_id, item, year, known_from),
  foreign key (unit_id, year) references decision_years (unit_id, year),
  check (item <> 'fees' or basis <> 'counted'),
  check (basis <> 'noPower' or reason <> '')
);
create unique index decision_bases_now on decision_bases (unit_id, year, item)
  where known_until is null;

-- Decisions that were published here, for counting. Taking one down does not undo the decision.
create table counted_decisions (
  unit_id uuid not null,
  record_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz check (known_until >= known_from),
  item text not null check (item in ('licences', 'penalties', 'coerciveMeasures')),
  decided_on date not null,
  primary key (unit_id, record_id, known_from),
  foreign key (unit_id, record_id) references records (unit_id, record_id)
);
create index counted_decisions_of_unit on counted_decisions (unit_id, item, decided_on);
create unique index counted_decisions_now on counted_decisions (unit_id, record_id)
  where known_until is null;

-- A file of figures, kept for a day until somebody has seen what it would change.
create table decision_imports (
  unit_id uuid not null references units (unit_id),
  import_id uuid not null,
  year integer not null,
  file_name text not null,
  rows jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  applied_at timestamptz,
  primary key (unit_id, import_id)
);

grant select, insert, update on decision_years, decision_figures, decision_bases, counted_decisions
  to gongkai_console, gongkai_worker;
grant select, insert, update, delete on decision_imports to gongkai_console, gongkai_worker;
