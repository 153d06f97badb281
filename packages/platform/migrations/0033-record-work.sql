-- The office's work on records: hours that could not be kept, links to drafts, looking again at what is withheld.

-- What changed last stands first in the list.
create index record_editions_by_change on record_editions (unit_id, changed_at desc, record_id desc);

-- An hour at which an edition was to be published and was not: it stays scheduled until somebody acts.
create table record_schedule_refusals (
  unit_id uuid not null,
  record_id uuid not null,
  edition_number integer not null,
  scheduled_for timestamptz not null,
  code text not null,
  -- Sentences for people.
  messages jsonb not null,
  refused_at timestamptz not null,
  primary key (unit_id, record_id, edition_number, scheduled_for),
  foreign key (unit_id, record_id, edition_number)
    references record_editions (unit_id, record_id, edition_number)
);

-- Links to a draft for people without an account; what opens it is not stored, only its digest.
create table record_previews (
  unit_id uuid not null,
  preview_id uuid not null,
  record_id uuid not null,
  edition_number integer not null,
  key_digest text not null check (key_digest ~ '^[0-9a-f]{64}$'),
  -- Whom it is for, in the words of who made it.
  for_whom text not null,
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  revoked_by text,
  revoked_at timestamptz,
  check ((revoked_by is null) = (revoked_at is null)),
  primary key (unit_id, preview_id),
  foreign key (unit_id, record_id, edition_number)
    references record_editions (unit_id, record_id, edition_number)
);
create unique index record_previews_by_key on record_previews (key_digest);
create index record_previews_of_record on record_previews (unit_id, record_id, made_at desc);

-- Each time such a link was opened, and which content was shown. Lines are added, never changed.
create table record_preview_openings (
  unit_id uuid not null,
  preview_id uuid not null,
  opening_id uuid not null,
  content_digest text not null,
  opened_at timestamptz not null,
  primary key (unit_id, preview_id, opening_id),
  foreign key (unit_id, preview_id) references record_previews (unit_id, preview_id)
);

-- What was withheld, looked at again (条例 18). Lines are added, never changed.
create table record_re_reviews (
  unit_id uuid not null,
  record_id uuid not null,
  edition_number integer not null,
  sequence integer not null check (sequence > 0),
  -- `withheld`: its ground still holds; `disclose`: it is to be public, the next edition says so.
  outcome text not null check (outcome in ('withheld', 'disclose')),
  reason text not null,
  -- When it comes up again.
  next_on date,
  check ((outcome = 'withheld') = (next_on is not null)),
  reviewed_by text not null,
  reviewed_at timestamptz not null,
  primary key (unit_id, record_id, edition_number, sequence),
  foreign key (unit_id, record_id, edition_number)
    references record_editions (unit_id, record_id, edition_number)
);

-- People were told that a record comes up on a day.
create table record_re_review_reminders (
  unit_id uuid not null,
  record_id uuid not null,
  edition_number integer not null,
  comes_up_on date not null,
  reminded_at timestamptz not null,
  primary key (unit_id, record_id, edition_number, comes_up_on),
  foreign key (unit_id, record_id, edition_number)
    references record_editions (unit_id, record_id, edition_number)
);

-- What is kept and not public, for looking at it again.
create index record_editions_kept on record_editions (unit_id, record_id) where state = 'kept';

grant select, insert on record_schedule_refusals, record_re_reviews, record_re_review_reminders
  to gongkai_console, gongkai_worker;
grant select, insert, update on record_previews to gongkai_console;
grant select, insert on record_preview_openings to gongkai_console;
grant delete on review_chains to gongkai_console;
-- What the job publishes need not be read any more by those who waited for it.
grant update (read_at) on notifications to gongkai_worker;
