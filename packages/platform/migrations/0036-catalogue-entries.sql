-- The catalogue (目录) with what each of its entries asks for, days that were missed, patterns of index
-- numbers, the duty of the guide, what was sent to reading places.

-- One edition of a unit's catalogue. Until it is issued it is in preparation and binds nobody.
create table catalogues (
  unit_id uuid not null references units (unit_id),
  catalogue_id uuid not null,
  title text not null check (title <> ''),
  -- What it was made by: the document that issued it.
  basis text not null default '',
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  -- Whether units below without a catalogue of their own go by it.
  serves_below boolean not null default false,
  created_at timestamptz not null,
  created_by text not null,
  issued_at timestamptz,
  issued_by text,
  primary key (unit_id, catalogue_id),
  check ((issued_at is null) = (issued_by is null))
);

create table catalogue_entries (
  unit_id uuid not null,
  catalogue_id uuid not null,
  -- Its first part is the item of 条例 20 or 21: 20.10.3.
  code text not null check (code ~ '^2[01]\.[0-9]{1,2}(\.[0-9]{1,4}){1,3}$'),
  -- One of the fields of the grass-roots standard catalogues; empty where it is of none.
  field text not null default '',
  position integer not null,
  first_matter text not null,
  second_matter text not null,
  elements text not null,
  basis text not null,
  -- The limit in words as printed, and what the clock counts.
  limit_words text not null,
  limit_kind text not null check (limit_kind in ('regulation', 'immediately', 'workingDays', 'yearly')),
  limit_days integer check (limit_days between 1 and 250),
  limit_month integer check (limit_month between 1 and 12),
  limit_day integer check (limit_day between 1 and 31),
  -- The law or regulation that sets a longer limit than 条例 26.
  limit_law text not null default '',
  discloser text not null,
  channels jsonb not null,
  audience text not null check (audience in ('everybody', 'somebody')),
  audience_words text not null default '',
  manner text not null check (manner in ('proactive', 'onRequest')),
  levels jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (unit_id, catalogue_id, code),
  foreign key (unit_id, catalogue_id) references catalogues (unit_id, catalogue_id),
  check ((limit_kind = 'workingDays') = (limit_days is not null)),
  check ((limit_kind = 'yearly') = (limit_month is not null and limit_day is not null))
);

-- What the public may read: catalogues that were issued.
create view public_catalogue_entries as
  select c.unit_id, c.catalogue_id, c.title as catalogue_title, c.basis as catalogue_basis,
    c.valid_from, c.valid_until, c.serves_below, c.issued_at, e.code, e.field, e.position,
    e.first_matter, e.second_matter, e.elements, e.basis, e.limit_words, e.limit_kind, e.limit_days,
    e.limit_month, e.limit_day, e.limit_law, e.discloser, e.channels, e.audience, e.audience_words,
    e.manner, e.levels
  from catalogues c
  join catalogue_entries e on e.unit_id = c.unit_id and e.catalogue_id = c.catalogue_id
  where c.issued_at is not null;

-- Which fields of the grass-roots standard catalogues a unit keeps; without a line it keeps all.
create table grass_roots_fields (
  unit_id uuid not null references units (unit_id),
  field text not null,
  is_kept boolean not null,
  set_at timestamptz not null,
  set_by text not null,
  primary key (unit_id, field)
);

-- A last day that passed while an edition was not public. Lines are added, never changed: whatever moves
-- later, what was overdue stays so.
create table record_overdue (
  unit_id uuid not null,
  record_id uuid not null,
  edition_number integer not null,
  due_on date not null,
  -- Why that was the last day, in words.
  derived_from text not null,
  noted_at timestamptz not null,
  primary key (unit_id, record_id, edition_number),
  foreign key (unit_id, record_id, edition_number)
    references record_editions (unit_id, record_id, edition_number)
);

-- What people were reminded of: once for each last day and stage.
create table record_due_reminders (
  unit_id uuid not null,
  record_id uuid not null,
  edition_number integer not null,
  due_on date not null,
  stage text not null check (stage in ('near', 'last', 'overdue')),
  reminded_at timestamptz not null,
  primary key (unit_id, record_id, edition_number, due_on, stage),
  foreign key (unit_id, record_id, edition_number)
    references record_editions (unit_id, record_id, edition_number)
);

-- How a unit writes its index numbers, and with which marks its 文号 begin.
create table record_numbering (
  unit_id uuid not null references units (unit_id) primary key,
  pattern text not null,
  marks jsonb not null,
  set_at timestamptz not null,
  set_by text not null
);

-- The duty of the guide: how long one may stand without being looked at again, set by a unit for itself
-- and those below.
create table guide_rules (
  unit_id uuid not null references units (unit_id) primary key,
  months integer not null check (months between 1 and 36),
  basis text not null,
  set_at timestamptz not null,
  set_by text not null
);

-- Somebody looked the guide through and found that it still holds. Lines are added, never changed.
create table guide_confirmations (
  unit_id uuid not null references units (unit_id),
  confirmation_id uuid not null,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  primary key (unit_id, confirmation_id)
);

-- What was sent to archives, libraries and halls (条例 25). Lines are added, never changed.
create table record_transfers (
  unit_id uuid not null,
  transfer_id uuid not null,
  record_id uuid not null,
  receiver text not null check (receiver in ('archive', 'library', 'serviceHall')),
  receiver_name text not null,
  sent_on date not null,
  note text not null default '',
  noted_at timestamptz not null,
  noted_by text not null,
  primary key (unit_id, transfer_id, record_id),
  foreign key (unit_id, record_id) references records (unit_id, record_id)
);
create index record_transfers_of_record on record_transfers (unit_id, record_id, receiver);

-- What was already given in the same unit: 文号 and titles, for the check of duplicates.
create index record_editions_by_title on record_editions (unit_id, title);
create index record_editions_by_document_number
  on record_editions (unit_id, (content ->> 'documentNumber'));

grant select on public_catalogue_entries to gongkai_portal, gongkai_console, gongkai_worker;
grant select, insert, update, delete on catalogue_entries to gongkai_console, gongkai_worker;
grant select, insert, update on catalogues, grass_roots_fields, record_numbering, guide_rules
  to gongkai_console, gongkai_worker;
grant select, insert on record_overdue, record_due_reminders, guide_confirmations, record_transfers
  to gongkai_console, gongkai_worker;
