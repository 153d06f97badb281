-- Disputes: which heading of table 四 an end is counted under, papers, disputes about what was
-- published; when an applicant first opened a letter.

-- An office's own rows over the platform's table of ends. Versions are added, never changed: what was
-- counted on a day is found again by the rows saved until then.
create table dispute_outcome_rows (
  unit_id uuid not null references units (unit_id),
  kind text not null check (kind in ('reconsideration', 'litigation')),
  outcome text not null check (outcome <> ''),
  version integer not null check (version > 0),
  -- For disputes that ended on that day or later, until another version begins.
  valid_from date not null,
  -- Null: the platform's own row again.
  counted_as text check (counted_as in ('upheld', 'corrected', 'other')),
  -- Which document or opinion it rests on.
  basis text not null check (basis <> ''),
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (unit_id, kind, outcome, version)
);

grant select, insert on dispute_outcome_rows to gongkai_console, gongkai_worker;

-- What was published or not published, where the dispute is not about a request: an address or a title.
alter table disputes add column publication text not null default '';
alter table disputes add constraint disputes_about_one_thing
  check (request_id is null or publication = '');

-- The papers of a dispute, in the order they were added.
create table dispute_papers (
  unit_id uuid not null,
  dispute_id uuid not null,
  file_id uuid not null,
  kind text not null check (kind <> ''),
  dated_on date not null,
  -- As the paper itself is numbered; empty where it has no number.
  number text not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (unit_id, dispute_id, file_id),
  foreign key (unit_id, dispute_id) references disputes (unit_id, dispute_id),
  foreign key (unit_id, file_id) references files (unit_id, file_id)
);

create index dispute_papers_by_file on dispute_papers (unit_id, file_id);
grant select, insert on dispute_papers to gongkai_console, gongkai_worker;

-- The purposes of files are a closed list in the code; here only their form is held.
alter table files drop constraint files_purpose_check;
alter table files add constraint files_purpose_check check (purpose ~ '^[a-z]+(-[a-z]+)*$');

-- When the applicant first took a letter from the public site; later times are in the audit log.
create table letter_openings (
  unit_id uuid not null,
  letter_id uuid not null,
  opened_at timestamptz not null,
  primary key (unit_id, letter_id),
  foreign key (unit_id, letter_id) references issued_letters (unit_id, letter_id)
);

grant select, insert on letter_openings to gongkai_console, gongkai_worker;

create view applicant.letter_openings as
  select * from public.letter_openings o
  where exists (
    select from public.issued_letters l
    join public.requests r on r.unit_id = l.unit_id and r.request_id = l.subject_id
    where l.unit_id = o.unit_id and l.letter_id = o.letter_id
      and r.query_code_digest = current_setting('gongkai.query_code_digest', true)
  )
  with check option;

grant select, insert on applicant.letter_openings to gongkai_portal, gongkai_console, gongkai_worker;
