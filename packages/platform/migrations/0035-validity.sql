-- Rules and normative documents: whether they hold, by which document, in which clean-up; records that
-- were public before the platform.

-- What happened to the validity of a document. Lines are added, never changed; a wrong one is corrected
-- by a line in validity_corrections and stays visible.
create table validity_facts (
  unit_id uuid not null,
  record_id uuid not null,
  fact_id uuid not null,
  kind text not null
    check (kind in ('amended', 'repealed', 'declaredLapsed', 'lapsed', 'extended')),
  -- From this day on; for `extended` the day it was decided.
  holds_from date not null,
  -- The last day on which the document now holds; of `extended` alone.
  valid_until date,
  -- The document that did it: a record here, or one that is not.
  by_unit_id uuid,
  by_record_id uuid,
  by_document text not null default '',
  basis text not null,
  -- `publication`: by the publication of the record named; `person`: noted by somebody; `taking-in`.
  origin text not null check (origin in ('publication', 'person', 'takingIn')),
  noted_at timestamptz not null,
  noted_by text not null,
  primary key (unit_id, record_id, fact_id),
  foreign key (unit_id, record_id) references records (unit_id, record_id),
  foreign key (by_unit_id, by_record_id) references records (unit_id, record_id),
  check ((by_unit_id is null) = (by_record_id is null)),
  check ((kind = 'extended') = (valid_until is not null))
);
create index validity_facts_by on validity_facts (by_unit_id, by_record_id)
  where by_record_id is not null;

create table validity_corrections (
  unit_id uuid not null,
  record_id uuid not null,
  fact_id uuid not null,
  reason text not null,
  corrected_at timestamptz not null,
  corrected_by text not null,
  primary key (unit_id, record_id, fact_id),
  foreign key (unit_id, record_id, fact_id) references validity_facts (unit_id, record_id, fact_id)
);

-- How a unit counts and prompts, where the law leaves it open.
create table normative_rules (
  unit_id uuid not null references units (unit_id) primary key,
  -- Which date counts as 制发.
  issue_date text not null check (issue_date in ('formedOn', 'publishedOn')),
  interpretation_days integer not null check (interpretation_days between 1 and 60),
  set_by text not null,
  set_at timestamptz not null
);

-- A record that was public before the platform: from where it was taken in, since when it was public.
create table record_origins (
  unit_id uuid not null,
  record_id uuid not null,
  source text not null,
  source_address text not null default '',
  published_on date not null,
  taken_in_at timestamptz not null,
  taken_in_by text not null,
  primary key (unit_id, record_id),
  foreign key (unit_id, record_id) references records (unit_id, record_id)
);
create unique index record_origins_by_address on record_origins (unit_id, source_address)
  where source_address <> '';

-- 清理: a unit goes through its documents in force; one published result ends those that shall go.
create table clean_ups (
  unit_id uuid not null references units (unit_id),
  clean_up_id uuid not null,
  title text not null,
  basis text not null,
  state text not null check (state in ('open', 'resulted', 'dropped')),
  opened_at timestamptz not null,
  opened_by text not null,
  -- The document that says what came of it.
  result_record_id uuid,
  primary key (unit_id, clean_up_id),
  foreign key (unit_id, result_record_id) references records (unit_id, record_id),
  check ((state = 'resulted') = (result_record_id is not null))
);
create unique index clean_ups_by_result on clean_ups (unit_id, result_record_id)
  where result_record_id is not null;

create table clean_up_items (
  unit_id uuid not null,
  clean_up_id uuid not null,
  record_id uuid not null,
  decision text check (decision in ('keep', 'amend', 'repeal', 'declareLapsed')),
  reason text not null default '',
  decided_by text,
  decided_at timestamptz,
  confirmed_by text,
  confirmed_at timestamptz,
  primary key (unit_id, clean_up_id, record_id),
  foreign key (unit_id, clean_up_id) references clean_ups (unit_id, clean_up_id),
  foreign key (unit_id, record_id) references records (unit_id, record_id),
  check ((decision is null) = (decided_by is null)),
  check (confirmed_by is null or (decided_by is not null and confirmed_by <> decided_by))
);

-- Why a document needs no interpretation.
create table interpretation_waivers (
  unit_id uuid not null,
  record_id uuid not null,
  reason text not null,
  waived_at timestamptz not null,
  waived_by text not null,
  primary key (unit_id, record_id),
  foreign key (unit_id, record_id) references records (unit_id, record_id)
);

-- What the public site says of the validity of what it shows; nothing of what was taken down.
create view public_validity as
  select f.unit_id, f.record_id, f.fact_id, f.kind, f.holds_from, f.valid_until, f.by_unit_id,
    f.by_record_id, f.by_document, f.basis
  from validity_facts f
  where exists (
      select from record_publications p
      where p.unit_id = f.unit_id and p.record_id = f.record_id
        and p.standing in ('live', 'withdrawn'))
    and not exists (
      select from validity_corrections c
      where c.unit_id = f.unit_id and c.record_id = f.record_id and c.fact_id = f.fact_id);

grant select on public_validity to gongkai_portal, gongkai_console, gongkai_worker;
grant select, insert on validity_facts, validity_corrections, record_origins, interpretation_waivers
  to gongkai_console, gongkai_worker;
grant select, insert, update on normative_rules, clean_ups, clean_up_items
  to gongkai_console, gongkai_worker;
