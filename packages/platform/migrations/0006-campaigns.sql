-- Jobs of the worker, notifications of people, the yearly campaign of annual reports.

-- The queue stands in a schema of its own, which the migrator installs before these files.
-- The worker works in it; the console puts jobs in and sees them through what follows here.
grant usage on schema graphile_worker to gongkai_worker;
grant select, insert, update, delete on all tables in schema graphile_worker to gongkai_worker;

do $$
declare
  guarded text;
begin
  for guarded in
    select c.relname from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
  loop
    execute format(
      'create policy worker on graphile_worker.%I to gongkai_worker using (true) with check (true)',
      guarded
    );
  end loop;
end
$$;

-- Puts a job into the queue, in the transaction of the caller; one of the same key waits only once.
create function enqueue_job(job text, payload json, run_at timestamptz, job_key text)
returns void language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.add_job(
    identifier => job, payload => payload, run_at => run_at, job_key => job_key, max_attempts => 12
  )
$$;

-- Lets a job that was given up run again now.
create function retry_job(failed_id bigint)
returns void language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.reschedule_jobs(array[failed_id], run_at => now(), attempts => 0)
$$;

revoke execute on function enqueue_job, retry_job from public;
grant execute on function enqueue_job, retry_job to gongkai_console, gongkai_worker;

-- Jobs that wait, run or were given up; what they carry is not shown.
create view queued_jobs as
  select id, task_identifier as job, run_at, attempts::integer as attempts,
    max_attempts::integer as max_attempts, split_part(last_error, E'\n', 1) as last_error,
    created_at, updated_at, locked_at
  from graphile_worker.jobs;

grant select on queued_jobs to gongkai_console, gongkai_worker;

-- What a person is told; each cause once.
create table notifications (
  staff_id uuid not null references staff (staff_id),
  notification_id uuid not null,
  cause text not null,
  title text not null check (title <> ''),
  detail text not null,
  -- An address of the staff site.
  link text not null check (link like '/%'),
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (staff_id, notification_id),
  unique (staff_id, cause)
);

create index notifications_unread on notifications (staff_id) where read_at is null;

grant select, insert, update on notifications to gongkai_console;
grant select, insert on notifications to gongkai_worker;

-- The worker finds whom to tell, and forgets sessions that are over.
grant select on duties to gongkai_worker;
grant select (staff_id, name, locked_at) on staff to gongkai_worker;
grant select, delete on sessions, sign_in_links to gongkai_worker;

-- A year's reporting, led by the office in charge of a tree of units.
create table campaigns (
  unit_id uuid not null references units (unit_id),
  year integer not null check (year between 2008 and 2100),
  state text not null check (state in ('open', 'closed')),
  -- How many days before and after a date the units are reminded.
  remind_before integer[] not null,
  remind_after integer[] not null,
  opened_by text not null,
  opened_at timestamptz not null,
  closed_by text,
  closed_at timestamptz,
  primary key (unit_id, year),
  check ((state = 'closed') = (closed_at is not null))
);

-- Until when units of a level hand in and publish; not after the day the law gives.
create table campaign_dates (
  unit_id uuid not null,
  year integer not null,
  level text not null check (level in ('department', 'street', 'government')),
  submit_on date not null,
  publish_on date not null check (publish_on >= submit_on),
  primary key (unit_id, year, level),
  foreign key (unit_id, year) references campaigns (unit_id, year)
);

-- Which units owe a report; whoever was put in or taken out by hand has a reason.
create table campaign_members (
  unit_id uuid not null,
  year integer not null,
  member_id uuid not null references units (unit_id),
  owes boolean not null,
  reason text check (reason <> ''),
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (unit_id, year, member_id),
  foreign key (unit_id, year) references campaigns (unit_id, year),
  check (owes or reason is not null)
);

create index campaign_members_by_member on campaign_members (member_id, year);

-- Each unit is reminded of a date once at each stage, and once a day at most.
create table campaign_reminders (
  unit_id uuid not null,
  year integer not null,
  member_id uuid not null references units (unit_id),
  -- submit-7: seven days before the day to hand in; publish+1: a day after the day to publish.
  stage text not null check (stage ~ '^(submit|publish)[-+]\d{1,3}$'),
  due_on date not null,
  reminded_on date not null,
  -- How many people were told.
  people integer not null check (people >= 0),
  primary key (unit_id, year, member_id, stage, due_on),
  unique (unit_id, year, member_id, reminded_on),
  foreign key (unit_id, year) references campaigns (unit_id, year)
);

grant select, insert, update on campaigns, campaign_dates, campaign_members
  to gongkai_console, gongkai_worker;
grant select, insert on campaign_reminders to gongkai_console, gongkai_worker;

-- How many errors stand in an edition, counted by the worker after each change.
create table report_error_counts (
  unit_id uuid not null references units (unit_id),
  year integer not null,
  edition_number integer not null,
  errors integer not null check (errors >= 0),
  -- The edition's changed_at that was counted: another one there means that this is out of date.
  counted_for timestamptz not null,
  primary key (unit_id, year, edition_number)
);

grant select, insert, update on report_error_counts to gongkai_console, gongkai_worker;
