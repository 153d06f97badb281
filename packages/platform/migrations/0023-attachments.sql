-- Files of requests, sealed: what applicants send, proof of identity, what an answer gives; saved
-- applications that were not handed in; checks before material is given out.

alter table files
  -- The file's own key, sealed; null for files that are kept as they are.
  add column key_sealed text check (key_sealed like 'gk1:%');

-- Files that came before it was known to which unit they go: gone when their time is over.
create table staged_files (
  -- SHA-256 of the code of the form they were sent with, in hex.
  stage_digest text not null check (stage_digest ~ '^[0-9a-f]{64}$'),
  file_id uuid not null,
  purpose text not null check (purpose in ('request-proof', 'request-attachment')),
  name text not null check (name <> '' and length(name) <= 200),
  kind text not null,
  size integer not null check (size > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  key_sealed text not null check (key_sealed like 'gk1:%'),
  state text not null check (state in ('waiting', 'clean')),
  checked_by text check (checked_by in ('scanner', 'type')),
  checked_at timestamptz,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (stage_digest, file_id),
  check ((state = 'waiting') = (checked_at is null)),
  check ((checked_by is null) = (checked_at is null))
);

create index staged_files_by_digest on staged_files (digest);
create index staged_files_by_end on staged_files (expires_at);

-- An application that was typed and not handed in. Nobody but who holds its code reads it.
create table application_drafts (
  stage_digest text primary key check (stage_digest ~ '^[0-9a-f]{64}$'),
  content_sealed text not null check (content_sealed like 'gk1:%'),
  changed_at timestamptz not null,
  expires_at timestamptz not null
);

create index application_drafts_by_end on application_drafts (expires_at);

-- Which files belong to a request, and as what.
create table request_files (
  unit_id uuid not null,
  request_id uuid not null,
  file_id uuid not null,
  -- proof: of the applicant's identity; authority: of the agent's; attachment: to the application;
  -- supplement: sent with a clarification; answer: given out with the answer.
  part text not null check (part in ('proof', 'authority', 'attachment', 'supplement', 'answer')),
  added_by text not null,
  added_at timestamptz not null,
  primary key (unit_id, request_id, file_id),
  unique (unit_id, file_id),
  foreign key (unit_id, request_id) references requests (unit_id, request_id),
  foreign key (unit_id, file_id) references files (unit_id, file_id)
    deferrable initially deferred
);

-- A check of material before it is given out: what was found in it, what is withheld, the copy that was
-- made and the proof that nothing withheld is left in it.
create table release_checks (
  unit_id uuid not null,
  request_id uuid not null,
  release_id uuid not null,
  source_file uuid not null,
  released_file uuid,
  findings jsonb not null,
  marks jsonb not null,
  proof jsonb,
  attached boolean not null default false,
  made_by text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (unit_id, request_id, release_id),
  foreign key (unit_id, request_id) references requests (unit_id, request_id),
  foreign key (unit_id, source_file) references files (unit_id, file_id),
  foreign key (unit_id, released_file) references files (unit_id, file_id),
  check (not attached or released_file is not null)
);

grant select, insert, update, delete on staged_files, application_drafts
  to gongkai_console, gongkai_worker;
grant select, insert, delete on request_files to gongkai_console, gongkai_worker;
grant select, insert, update on release_checks to gongkai_console, gongkai_worker;

-- The public site: what belongs to the code of a form that is being filled in.
create view applicant.staged_files as
  select * from public.staged_files
  where stage_digest = current_setting('gongkai.stage_digest', true)
  with check option;

create view applicant.application_drafts as
  select * from public.application_drafts
  where stage_digest = current_setting('gongkai.stage_digest', true)
  with check option;

-- And what belongs to the one request that a query code opens: its own files, and those of the answer
-- once that was served.
create view applicant.request_files as
  select * from public.request_files f
  where exists (
    select from public.requests r
    where r.unit_id = f.unit_id and r.request_id = f.request_id
      and r.query_code_digest = current_setting('gongkai.query_code_digest', true)
      and (f.part <> 'answer' or r.state in ('served', 'closed', 'archived'))
  )
  with check option;

create view applicant.files as
  select * from public.files o
  where exists (
    select from public.request_files f
    join public.requests r on r.unit_id = f.unit_id and r.request_id = f.request_id
    where f.unit_id = o.unit_id and f.file_id = o.file_id
      and r.query_code_digest = current_setting('gongkai.query_code_digest', true)
      and (f.part <> 'answer' or r.state in ('served', 'closed', 'archived'))
  )
  with check option;

grant select, insert, update, delete on applicant.application_drafts
  to gongkai_portal, gongkai_console, gongkai_worker;
grant select, insert, delete on applicant.staged_files
  to gongkai_portal, gongkai_console, gongkai_worker;
grant update (expires_at) on applicant.staged_files
  to gongkai_portal, gongkai_console, gongkai_worker;
grant select, insert on applicant.request_files, applicant.files
  to gongkai_portal, gongkai_console, gongkai_worker;
