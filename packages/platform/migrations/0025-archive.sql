-- Requests: files of earlier years, words of the register, what follows an answer.

-- What is looked through when somebody types words into the register.
create function request_words(number text, description text) returns text
  language sql immutable parallel safe
  return lower(coalesce(number || ' ', '') || description);

-- By pairs of signs, like names of units (0011).
create index requests_by_words on requests using gin (sign_pairs(request_words(number, description)));
-- Pages over many units, newest first.
create index requests_by_age on requests (request_id desc);
-- All whose day comes up, over many units.
create index requests_by_due on requests (due_on, request_id)
  where clock_state in ('running', 'suspended');
create index requests_by_handler on requests (handled_by, state) where handled_by is not null;

alter table requests
  -- Of a case from a register of earlier years: the import, and what the file says beside the facts.
  add column imported jsonb;

-- A view keeps the columns it was made with (0015).
create or replace view applicant.requests as
  select * from public.requests
  where query_code_digest = current_setting('gongkai.query_code_digest', true)
  with check option;

-- A register of earlier years as it was read from a file, until it is applied. It names persons: sealed.
create table request_imports (
  unit_id uuid not null references units (unit_id),
  import_id uuid not null,
  file_name text not null,
  lines_sealed text not null,
  created_by text not null,
  created_at timestamptz not null,
  applied_at timestamptz,
  primary key (unit_id, import_id)
);

grant select, insert, update, delete on request_imports to gongkai_console;

-- What follows requests: publication proposed (条例 44), withheld information looked at again (条例 18),
-- records about a person to be corrected (条例 41), complaints (条例 47, 51).
create table request_matters (
  unit_id uuid not null references units (unit_id),
  matter_id uuid not null,
  kind text not null check (kind in ('publication', 'review', 'correction', 'complaint')),
  number text not null,
  -- The request it follows; a correction or a complaint need not have one.
  request_id uuid,
  opened_on date not null,
  -- The day the office set itself; no law sets one.
  planned_on date check (planned_on >= opened_on),
  content text not null check (content <> ''),
  -- Who wants a correction or complains: sealed JSON.
  person_sealed text,
  result text,
  reason text,
  -- Of the organ it was passed to, or where it was published.
  place text,
  closed_on date check (closed_on >= opened_on),
  opened_by text not null,
  opened_at timestamptz not null,
  closed_by text,
  closed_at timestamptz,
  primary key (unit_id, matter_id),
  foreign key (unit_id, request_id) references requests (unit_id, request_id),
  check ((result is null) = (closed_on is null)),
  check ((kind in ('correction', 'complaint')) = (person_sealed is not null)),
  check (kind in ('correction', 'complaint') or request_id is not null)
);

create unique index request_matters_by_number on request_matters (unit_id, number);
create index request_matters_by_request on request_matters (unit_id, request_id, kind);
create index request_matters_open on request_matters (unit_id, planned_on) where result is null;

grant select, insert, update on request_matters to gongkai_console, gongkai_worker;
