-- Files kept for units, what reports were read from them, keys that are in use, how staff are reached.

-- Which keys have sealed something; the proof shows that the key at hand is the one that did.
create table secret_keys (
  key_id text primary key check (key_id ~ '^[a-z0-9][a-z0-9-]*$'),
  proof text not null,
  added_at timestamptz not null
);

grant select on secret_keys to gongkai_portal, gongkai_console, gongkai_worker;

-- What was sent to a unit or by it; the bytes are in the store of files, by their digest.
create table files (
  unit_id uuid not null references units (unit_id),
  file_id uuid not null,
  -- Which records it belongs to: the slice that owns these decides who may read it.
  purpose text not null check (purpose in ('report-source')),
  -- As the sender calls it: text to show, never a path.
  name text not null check (name <> '' and length(name) <= 200),
  -- What it is by its content, whatever its name says.
  kind text not null,
  size integer not null check (size > 0),
  -- SHA-256 of the content, in hex.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- Quarantine: only clean files are read or handed out.
  state text not null check (state in ('waiting', 'clean', 'harmful')),
  -- What it was checked by: a virus scanner, or its type alone where none is configured.
  checked_by text check (checked_by in ('scanner', 'type')),
  checked_at timestamptz,
  -- What the scanner calls what it found.
  threat text check (threat <> ''),
  sent_by text not null,
  sent_at timestamptz not null,
  primary key (unit_id, file_id),
  check ((state = 'waiting') = (checked_at is null)),
  check ((checked_by is null) = (checked_at is null)),
  check ((state = 'harmful') = (threat is not null))
);

create index files_by_digest on files (digest);
create index files_waiting on files (sent_at) where state = 'waiting';

grant select, insert, update, delete on files to gongkai_console, gongkai_worker;

-- The file that filled an edition, and the report as it was read from it.
create table report_readings (
  unit_id uuid not null,
  year integer not null,
  edition_number integer not null,
  file_id uuid not null,
  -- The document as blocks in reading order, each with its place (JSON of the engine's Source).
  source text not null,
  -- The report as read (gongkai.report/1), before anybody changed a figure.
  document text not null,
  -- The organ that the file names, where somebody confirmed that another name means this unit.
  confirmed_organ text,
  read_by text not null,
  read_at timestamptz not null,
  -- Who confirmed the whole reading.
  confirmed_by text,
  confirmed_at timestamptz,
  primary key (unit_id, year, edition_number),
  foreign key (unit_id, year, edition_number)
    references report_editions (unit_id, year, edition_number),
  foreign key (unit_id, file_id) references files (unit_id, file_id),
  check ((confirmed_by is null) = (confirmed_at is null))
);

create index report_readings_by_file on report_readings (unit_id, file_id);

-- Doubtful cells of a reading that were confirmed one by one.
create table report_confirmed_cells (
  unit_id uuid not null,
  year integer not null,
  edition_number integer not null,
  cell text not null,
  confirmed_by text not null,
  confirmed_at timestamptz not null,
  primary key (unit_id, year, edition_number, cell),
  foreign key (unit_id, year, edition_number)
    references report_readings (unit_id, year, edition_number)
);

grant select, insert, update on report_readings to gongkai_console, gongkai_worker;
grant select, insert, delete on report_confirmed_cells to gongkai_console, gongkai_worker;

-- How a member of staff is reached: personal data, sealed; the fingerprint finds equal numbers.
create table staff_contacts (
  staff_id uuid primary key references staff (staff_id),
  phone_sealed text not null check (phone_sealed like 'gk1:%'),
  phone_fingerprint text not null check (phone_fingerprint ~ '^[0-9a-f]{64}$')
);

grant select, insert, update, delete on staff_contacts to gongkai_console;
