-- What follows a review decision, and what offices are reminded of in matters that follow requests.

-- The last day for a suit after review, from the day the decision reached the applicant or from the end
-- of the review period. Null where it cannot be counted.
alter table disputes add column suit_due_on date;
create index disputes_by_suit on disputes (unit_id, suit_due_on) where suit_due_on is not null;
create index disputes_by_review on disputes (unit_id, follows_id) where follows_id is not null;

-- What people were told of a matter of 条例 18 or 44, so that nobody is told twice. A subject is a request
-- (several applicants asked for the same) or a matter (its planned day has come). Requests for the same
-- information share the one that was told.
create table matter_reminders (
  unit_id uuid not null references units (unit_id),
  kind text not null check (kind in ('publication', 'review')),
  subject_id uuid not null,
  told_id uuid not null,
  reminded_at timestamptz not null,
  primary key (unit_id, kind, subject_id)
);

create index matter_reminders_by_told on matter_reminders (unit_id, kind, told_id);

grant select, insert on matter_reminders to gongkai_console, gongkai_worker;

-- opinion: what one who was asked sent with their answer. The applicant never sees it.
alter table request_files drop constraint request_files_part_check;
alter table request_files add constraint request_files_part_check
  check (part in ('proof', 'authority', 'attachment', 'supplement', 'answer', 'opinion'));

create or replace view applicant.request_files with (security_barrier) as
  select * from public.request_files f
  where exists (
    select from public.requests r
    where r.unit_id = f.unit_id and r.request_id = f.request_id
      and r.query_code_digest = current_setting('gongkai.query_code_digest', true)
      and f.part <> 'opinion'
      and (f.part <> 'answer' or r.state in ('served', 'closed', 'archived'))
  )
  with check option;

create or replace view applicant.files with (security_barrier) as
  select * from public.files o
  where exists (
    select from public.request_files f
    join public.requests r on r.unit_id = f.unit_id and r.request_id = f.request_id
    where f.unit_id = o.unit_id and f.file_id = o.file_id
      and r.query_code_digest = current_setting('gongkai.query_code_digest', true)
      and f.part <> 'opinion'
      and (f.part <> 'answer' or r.state in ('served', 'closed', 'archived'))
  )
  with check option;
