-- Files of records: which were added to a record, their text and web form, the checks of what is written.

-- Which files were sent to a record; which of them an edition publishes is said in its content.
create table record_files (
  unit_id uuid not null,
  record_id uuid not null,
  file_id uuid not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (unit_id, record_id, file_id),
  foreign key (unit_id, record_id) references records (unit_id, record_id)
);

-- What stands in a file, taken out once: for search, checks and reading on the web.
create table record_file_texts (
  unit_id uuid not null,
  file_id uuid not null,
  -- `read`: as far as the file has text; `unreadable`: why says the note.
  outcome text not null check (outcome in ('read', 'unreadable')),
  text text not null,
  -- The file as a web page (HTML of the few elements of a body); null where there is none.
  web_form text,
  note text not null,
  read_at timestamptz not null,
  primary key (unit_id, file_id)
);

-- What may be read of files that are public now, for the public site: never one of a draft, nor one
-- that waits to be checked, nor another content than the one that was published.
create view published_files as
  select p.unit_id, p.record_id, p.edition_number, p.unit_code, p.serial_year, p.serial, p.standing,
    f.file_id, a.value ->> 'title' as title, f.kind, f.size, f.digest, t.text, t.web_form
  from record_publications p
  cross join lateral jsonb_array_elements(p.content -> 'attachments') a
  join files f on f.unit_id = p.unit_id and f.file_id = (a.value ->> 'fileId')::uuid
    and f.digest = a.value ->> 'digest'
  left join record_file_texts t on t.unit_id = f.unit_id and t.file_id = f.file_id
  where p.standing in ('live', 'superseded') and f.purpose = 'record-attachment' and f.state = 'clean';

-- A finding that somebody who answers for it has decided to leave, with the reason; it is bound to what
-- was found, so that it holds over saves and no longer when the passage changes.
create table record_finding_decisions (
  unit_id uuid not null,
  record_id uuid not null,
  finding_digest text not null check (finding_digest ~ '^[0-9a-f]{64}$'),
  code text not null,
  reason text not null check (reason <> ''),
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (unit_id, record_id, finding_digest),
  foreign key (unit_id, record_id) references records (unit_id, record_id)
);

-- Wordings that are wrong for sure, or not used in official writing, with what is written instead: the
-- list of the whole platform beside its own.
create table wordings (
  wrong text primary key check (wrong <> ''),
  instead text not null,
  note text not null,
  -- An entry of the platform's own list that is not to be looked for.
  is_off boolean not null,
  changed_by text not null,
  changed_at timestamptz not null
);

-- Whether what bodies link to could be reached, when it was last asked.
create table record_links_reached (
  address text primary key,
  outcome text not null check (outcome in ('reached', 'missing', 'failing', 'refused')),
  status integer,
  asked_at timestamptz not null
);

grant select on published_files to gongkai_portal, gongkai_console, gongkai_worker;
grant select, insert, delete on record_files, record_finding_decisions
  to gongkai_console, gongkai_worker;
grant select, insert, update on record_file_texts, record_links_reached
  to gongkai_console, gongkai_worker;
grant select, insert, update, delete on wordings to gongkai_console, gongkai_worker;
