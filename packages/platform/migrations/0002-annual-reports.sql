-- Annual reports: editions in work, waivers of errors, and what was published, which never changes.

create table report_editions (
  unit_id uuid not null references units (unit_id),
  year integer not null check (year between 2008 and 2100),
  edition_number integer not null check (edition_number > 0),
  state text not null check (
    state in ('draft', 'submitted', 'returned', 'accepted', 'published', 'corrected')
  ),
  -- The report as gongkai.report/1, with the digits of its source; null until one is filled in.
  document text,
  -- What the file was called that the report was read from.
  imported_from text,
  submitted_by text,
  submitted_at timestamptz,
  accepted_by text,
  accepted_at timestamptz,
  -- Why the office in charge sent the report back.
  returned_reason text,
  -- Why a published edition is corrected; shown to the public with the new edition.
  correction_note text check (correction_note <> ''),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (unit_id, year, edition_number),
  check (state = 'draft' or document is not null),
  check ((edition_number > 1) = (correction_note is not null)),
  -- Who submits does not accept.
  check (accepted_by <> submitted_by)
);

-- One edition in work and one published edition for each unit and year.
create unique index report_editions_in_work on report_editions (unit_id, year)
  where state in ('draft', 'submitted', 'returned', 'accepted');
create unique index report_editions_published on report_editions (unit_id, year)
  where state = 'published';

-- An error that the office in charge lets pass, by the fingerprint of the finding: other operands
-- give another fingerprint, and the error stands again.
create table report_waivers (
  unit_id uuid not null references units (unit_id),
  year integer not null,
  fingerprint text not null,
  reason text not null check (reason <> ''),
  waived_by text not null,
  waived_at timestamptz not null,
  primary key (unit_id, year, fingerprint)
);

-- What the public was shown. Lines are added, never changed: no role may update or delete.
create table report_publications (
  unit_id uuid not null references units (unit_id),
  year integer not null,
  edition_number integer not null,
  title text not null,
  document text not null,
  -- SHA-256 of the document, in hex.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  correction_note text,
  -- Errors that were let pass: [{ "message": …, "reason": … }].
  waivers jsonb not null,
  published_at timestamptz not null,
  primary key (unit_id, year, edition_number)
);

create index report_publications_by_time
  on report_publications (published_at desc, unit_id, year, edition_number);

grant select, insert, update on report_editions to gongkai_console, gongkai_worker;
grant select, insert, update on report_waivers to gongkai_console, gongkai_worker;
grant select, insert on report_publications to gongkai_console, gongkai_worker;
grant select on report_publications to gongkai_portal;
