-- Proactive publishing: records with editions, who examined which exact content, what is public.

-- One piece of government information; what it says stands in its editions.
create table records (
  unit_id uuid not null references units (unit_id),
  record_id uuid not null,
  kind text not null,
  -- Given with the first publication; without gaps for each unit and year.
  serial_year integer,
  serial integer check (serial > 0),
  index_number text,
  -- The edition that is public now.
  live_edition integer,
  -- Only those named in record_readers (and no administrator) see it until it is public.
  is_limited boolean not null default false,
  created_at timestamptz not null,
  created_by text not null,
  primary key (unit_id, record_id),
  check ((serial is null) = (serial_year is null)),
  check ((serial is null) = (index_number is null))
);

create unique index records_by_serial on records (unit_id, serial_year, serial);
create unique index records_by_index_number on records (index_number);
create unique index records_by_id on records (record_id);

create table record_readers (
  unit_id uuid not null,
  record_id uuid not null,
  staff_id text not null,
  named_by text not null,
  named_at timestamptz not null,
  primary key (unit_id, record_id, staff_id),
  foreign key (unit_id, record_id) references records (unit_id, record_id)
);

create table record_editions (
  unit_id uuid not null,
  record_id uuid not null,
  edition_number integer not null check (edition_number > 0),
  state text not null,
  -- What would be published, whole (JSON of EditionContent), and its digest: reviews hold for this alone.
  content jsonb not null,
  content_digest text not null check (content_digest ~ '^[0-9a-f]{64}$'),
  -- Copied from the content for lists.
  title text not null,
  attribute text,
  formed_on date,
  -- Must be public by then (条例 26); the page computes it anew.
  due_on date,
  -- Counts saves: whoever saves says which one was seen.
  version integer not null check (version > 0),
  -- The review chain that holds for this edition since it was submitted, and how much of it has passed.
  chain jsonb,
  steps_passed integer not null default 0,
  submitted_by text,
  -- Public at this moment at the earliest.
  scheduled_for timestamptz,
  -- Published before its review: why, until somebody approved it afterwards.
  urgent_reason text,
  urgent_approved_by text,
  urgent_approved_at timestamptz,
  published_at timestamptz,
  published_by text,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (unit_id, record_id, edition_number),
  foreign key (unit_id, record_id) references records (unit_id, record_id)
);

-- At most one edition is being worked on.
create unique index record_editions_open on record_editions (unit_id, record_id)
  where state in ('draft', 'returned', 'submitted', 'reviewed', 'cleared', 'approved', 'scheduled');
create index record_editions_by_state on record_editions (unit_id, state, changed_at desc, record_id);
create index record_editions_due on record_editions (unit_id, due_on)
  where state in ('draft', 'returned', 'submitted', 'reviewed', 'cleared', 'approved', 'scheduled');
create index record_editions_scheduled on record_editions (scheduled_for) where state = 'scheduled';
create index record_editions_urgent on record_editions (unit_id, published_at)
  where urgent_reason is not null and urgent_approved_at is null;

-- Every save, whole: any two can be compared. Lines are added, never changed.
create table record_saves (
  unit_id uuid not null,
  record_id uuid not null,
  edition_number integer not null,
  version integer not null check (version > 0),
  content jsonb not null,
  content_digest text not null check (content_digest ~ '^[0-9a-f]{64}$'),
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (unit_id, record_id, edition_number, version),
  foreign key (unit_id, record_id, edition_number)
    references record_editions (unit_id, record_id, edition_number)
);

-- Every step, with the digest of the content it was about. Lines are added, never changed.
create table record_steps (
  unit_id uuid not null,
  record_id uuid not null,
  edition_number integer not null,
  sequence integer not null check (sequence > 0),
  action text not null,
  -- Which step of the review chain.
  step_name text,
  content_digest text not null,
  remark text not null default '',
  taken_at timestamptz not null,
  taken_by text not null,
  primary key (unit_id, record_id, edition_number, sequence),
  foreign key (unit_id, record_id, edition_number)
    references record_editions (unit_id, record_id, edition_number)
);

-- The chain of reviews a unit has set, for one kind of record or for all ('*').
create table review_chains (
  unit_id uuid not null references units (unit_id),
  kind text not null,
  steps jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (unit_id, kind)
);

-- What is and was public: frozen with its names. The public site reads nothing else of a record.
create table record_publications (
  unit_id uuid not null,
  record_id uuid not null,
  edition_number integer not null,
  unit_code text not null,
  unit_name text not null,
  serial_year integer not null,
  serial integer not null,
  index_number text not null,
  kind text not null,
  title text not null,
  -- EditionContent as published.
  content jsonb not null,
  content_digest text not null check (content_digest ~ '^[0-9a-f]{64}$'),
  -- 条例 20 item or catalogue entry, for columns of the public site.
  entry_code text not null,
  subject text not null,
  document_number text not null,
  formed_on date,
  published_at timestamptz not null,
  -- `live`: the text that holds; `superseded`: a later edition is live; `withdrawn`: the page stays with
  -- a notice; `unpublished`: the page is gone with all its editions but for a tombstone.
  standing text not null check (standing in ('live', 'superseded', 'withdrawn', 'unpublished')),
  ended_at timestamptz,
  ended_reason text,
  redirect_to text,
  primary key (unit_id, record_id, edition_number),
  foreign key (unit_id, record_id, edition_number)
    references record_editions (unit_id, record_id, edition_number),
  check ((standing = 'live') = (ended_at is null))
);

create unique index record_publications_standing on record_publications (unit_id, record_id)
  where standing in ('live', 'withdrawn');
create index record_publications_newest
  on record_publications (published_at desc, record_id) where standing = 'live';
create index record_publications_of_unit
  on record_publications (unit_id, entry_code, published_at desc, record_id) where standing = 'live';
create index record_publications_of_kind
  on record_publications (unit_id, kind, published_at desc, record_id) where standing = 'live';
create index record_publications_of_kind_anywhere
  on record_publications (kind, published_at desc, record_id) where standing = 'live';
create index record_publications_by_address
  on record_publications (unit_code, serial_year, serial, edition_number);
create index record_publications_by_document_number
  on record_publications (document_number) where document_number <> '' and standing = 'live';

-- Ties between records that are public: what one does to the other. Written with the publication.
create table record_links (
  unit_id uuid not null,
  record_id uuid not null,
  tie text not null check (tie in ('interprets', 'amends', 'repeals', 'replaces', 'relates')),
  to_unit_id uuid not null,
  to_record_id uuid not null,
  noted_at timestamptz not null,
  primary key (unit_id, record_id, tie, to_unit_id, to_record_id),
  foreign key (unit_id, record_id) references records (unit_id, record_id),
  foreign key (to_unit_id, to_record_id) references records (unit_id, record_id)
);
create index record_links_to on record_links (to_unit_id, to_record_id);

-- What the annual report counts of rules and normative documents, and from when until when it was known
-- so: the same question "as known on a day" gives the same answer years later.
create table normative_figures (
  unit_id uuid not null,
  record_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz check (known_until >= known_from),
  row_key text not null check (row_key in ('regulations', 'normativeDocuments')),
  issued_on date not null,
  -- Repealed, lapsed or expired from this day on.
  ended_on date,
  primary key (unit_id, record_id, known_from),
  foreign key (unit_id, record_id) references records (unit_id, record_id)
);
create index normative_figures_of_unit on normative_figures (unit_id, row_key, issued_on);
create unique index normative_figures_now on normative_figures (unit_id, record_id)
  where known_until is null;

-- What the public site may read: of what was taken down nothing but that it was, and why.
create view public_records as
  select unit_id, record_id, edition_number, unit_code, unit_name, serial_year, serial, index_number,
    kind, entry_code, published_at, standing, ended_at, ended_reason, redirect_to,
    case when standing <> 'unpublished' then title end as title,
    case when standing <> 'unpublished' then content end as content,
    case when standing <> 'unpublished' then content_digest end as content_digest,
    case when standing <> 'unpublished' then subject end as subject,
    case when standing <> 'unpublished' then document_number end as document_number,
    case when standing <> 'unpublished' then formed_on end as formed_on
  from record_publications;

grant select on public_records, record_links to gongkai_portal;
grant select on public_records to gongkai_console, gongkai_worker;
grant select, insert, update on records, record_editions, record_publications, normative_figures
  to gongkai_console, gongkai_worker;
grant select, insert on record_saves, record_steps to gongkai_console, gongkai_worker;
grant select, insert, update, delete on record_links, record_readers to gongkai_console, gongkai_worker;
grant select, insert, update on review_chains to gongkai_console, gongkai_worker;
