-- Requests for information: what came in, what happened to it, and what the annual report counts.

create table requests (
  unit_id uuid not null references units (unit_id),
  request_id uuid not null,
  -- Given when the request is registered; without gaps for each unit and year.
  number text,
  -- SHA-256 of the code the applicant follows the request with, in hex.
  query_code_digest text not null check (query_code_digest ~ '^[0-9a-f]{64}$'),
  state text not null,
  channel text not null check (
    channel in ('counter', 'oral', 'registeredPost', 'ordinaryPost', 'online', 'email', 'fax')
  ),
  applicant_class text not null check (
    applicant_class in (
      'naturalPerson', 'company', 'researchBody', 'publicInterestBody', 'legalServiceBody',
      'otherOrganisation'
    )
  ),
  -- Name, proof of identity and ways to reach the applicant and the agent: sealed JSON.
  applicant_sealed text not null,
  -- Finds requests of the same applicant without opening anything.
  applicant_fingerprint text not null,
  description text not null check (description <> ''),
  -- How the applicant wants to get the information (条例 29).
  wanted_form text not null,
  wanted_route text not null,
  needs_help boolean not null,
  -- The request this one was split from.
  split_from uuid,
  handled_by text,
  drafted_by text,
  -- The draft of the answer: result, text and what the result asks for.
  draft jsonb,
  outcome text,
  received_on date,
  -- The clock as it stood after the last fact; the page computes it anew.
  due_on date,
  clock_state text not null,
  entered_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (unit_id, request_id)
);

create unique index requests_by_number on requests (unit_id, number) where number is not null;
create index requests_by_state on requests (unit_id, state, due_on, request_id);
create index requests_by_receipt on requests (unit_id, received_on desc, request_id);
create index requests_by_applicant on requests (unit_id, applicant_fingerprint);
create unique index requests_by_query_code on requests (query_code_digest, unit_id);

-- What happened, in the order it was written down; lines are added, never changed.
create table request_facts (
  unit_id uuid not null,
  request_id uuid not null,
  sequence integer not null check (sequence > 0),
  kind text not null,
  -- The day the law looks at; the rest of the fact is in content.
  happened_on date not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (unit_id, request_id, sequence),
  foreign key (unit_id, request_id) references requests (unit_id, request_id)
);

-- What tables count of a request, and from when until when the office knew it so. A figure "as known
-- on a day" reads the lines that were open then; the same question gives the same answer years later.
create table request_figures (
  unit_id uuid not null,
  request_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz check (known_until >= known_from),
  applicant_class text not null,
  received_on date not null,
  outcome text,
  decided_on date check (decided_on >= received_on),
  primary key (unit_id, request_id, known_from),
  foreign key (unit_id, request_id) references requests (unit_id, request_id),
  check ((outcome is null) = (decided_on is null))
);

create unique index request_figures_now on request_figures (unit_id, request_id)
  where known_until is null;
create index request_figures_by_decision on request_figures (unit_id, decided_on, received_on);

-- Numbers without gaps: the last one given in each series of a unit and year.
create table number_series (
  unit_id uuid not null references units (unit_id),
  series text not null,
  year integer not null,
  last_number integer not null check (last_number > 0),
  primary key (unit_id, series, year)
);

grant select, insert, update on requests to gongkai_console, gongkai_worker;
grant select, insert on request_facts to gongkai_console, gongkai_worker;
grant select, insert, update on request_figures to gongkai_console, gongkai_worker;
grant select, insert, update on number_series to gongkai_console, gongkai_worker;
-- The public site takes requests in and shows an applicant the own one: it reads no other columns.
grant insert on requests, request_facts to gongkai_portal;
