-- Accounts of applicants, which nobody must have; a limit on files of forms that were not handed in.

create table applicant_accounts (
  account_id uuid primary key,
  -- Keyed digest of the mailbox: finds it, and cannot be read.
  mailbox_fingerprint text not null unique check (mailbox_fingerprint ~ '^[0-9a-f]{64}$'),
  mailbox_sealed text not null check (mailbox_sealed like 'gk1:%'),
  -- What a new application is filled with; null until the person keeps it.
  details_sealed text check (details_sealed like 'gk1:%'),
  created_at timestamptz not null
);

-- That a member of staff has seen who the person is.
create table applicant_verifications (
  account_id uuid primary key references applicant_accounts (account_id) on delete cascade,
  unit_id uuid not null,
  request_id uuid not null,
  -- Of the name and the number of the document, as in the request; another name is not verified by it.
  applicant_fingerprint text not null check (applicant_fingerprint ~ '^[0-9a-f]{64}$'),
  basis text not null check (basis in ('counter', 'attachedProof')),
  verified_by text not null,
  verified_at timestamptz not null,
  foreign key (unit_id, request_id) references requests (unit_id, request_id)
);

create table applicant_sessions (
  -- SHA-256 of the cookie, in hex.
  token_digest text primary key check (token_digest ~ '^[0-9a-f]{64}$'),
  account_id uuid not null references applicant_accounts (account_id) on delete cascade,
  created_at timestamptz not null,
  ends_at timestamptz not null
);

create index applicant_sessions_by_account on applicant_sessions (account_id);

-- Asked for on the public site, made and mailed by the worker: the site never holds a token before the
-- person brings it.
create table applicant_links (
  link_id uuid primary key,
  mailbox_fingerprint text not null check (mailbox_fingerprint ~ '^[0-9a-f]{64}$'),
  mailbox_sealed text check (mailbox_sealed like 'gk1:%'),
  token_digest text unique check (token_digest ~ '^[0-9a-f]{64}$'),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check (used_at is null or mailbox_sealed is null)
);

create index applicant_links_by_mailbox on applicant_links (mailbox_fingerprint, asked_at);
create index applicant_links_by_time on applicant_links (asked_at);

-- The requests of an account, by their query codes: what one code opens belongs together.
create table account_codes (
  account_id uuid not null references applicant_accounts (account_id) on delete cascade,
  query_code_digest text not null check (query_code_digest ~ '^[0-9a-f]{64}$'),
  added_at timestamptz not null,
  primary key (account_id, query_code_digest)
);

create index account_codes_by_code on account_codes (query_code_digest);

grant select on applicant_accounts, account_codes to gongkai_console;
grant select, insert, update, delete on applicant_verifications to gongkai_console;
grant select, update, delete on applicant_links to gongkai_worker;
grant select, delete on applicant_sessions to gongkai_worker;

-- The messages of accounts are of no unit: they carry the id of all zeros.
alter table outgoing_messages drop constraint outgoing_messages_unit_id_fkey;

-- Whose session was named for this transaction; nobody's once it has ended.
create function signed_in_account() returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select s.account_id from public.applicant_sessions s
  where s.token_digest = current_setting('gongkai.account_session', true)
    and s.ends_at > now()
$$;

-- What the public site sees of accounts (a barrier: a condition whose failure shows a value is asked of
-- no other row): the one that is signed in, and its own requests.
create schema account;

create view account.applicant_accounts with (security_barrier) as
  select * from public.applicant_accounts where account_id = public.signed_in_account()
  with check option;

create view account.applicant_verifications with (security_barrier) as
  select * from public.applicant_verifications where account_id = public.signed_in_account();

create view account.applicant_sessions with (security_barrier) as
  select * from public.applicant_sessions where account_id = public.signed_in_account();

create view account.account_codes with (security_barrier) as
  select * from public.account_codes where account_id = public.signed_in_account();

-- No data of the applicant in it, and no outcome: those are seen where one request is opened.
create view account.requests with (security_barrier) as
  select r.unit_id, r.request_id, r.number, r.description, r.state, r.entered_at, r.received_on,
    r.due_on, r.clock_state, r.query_code_digest
  from public.requests r
  where r.query_code_digest in (
    select c.query_code_digest from public.account_codes c
    where c.account_id = public.signed_in_account()
  );

grant usage on schema account to gongkai_portal;
grant select on account.applicant_accounts, account.applicant_verifications,
  account.applicant_sessions, account.account_codes, account.requests to gongkai_portal;
grant update (details_sealed) on account.applicant_accounts to gongkai_portal;
grant delete on account.applicant_accounts, account.applicant_sessions, account.account_codes
  to gongkai_portal;

-- Notes that somebody asked for a link, and has it mailed. The same for mailboxes with an account and
-- without one, which are not even looked up; past the limits nothing happens, and nobody is told.
create function ask_applicant_link(id uuid, fingerprint text, mailbox text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtext('applicant_links'), hashtext(fingerprint));
  if (
    select count(*) filter (where l.asked_at > now() - interval '1 hour') >= 3 or count(*) >= 10
    from public.applicant_links l
    where l.mailbox_fingerprint = fingerprint and l.asked_at > now() - interval '1 day'
  ) or (
    select count(*) >= 1000 from public.applicant_links l
    where l.asked_at > now() - interval '1 hour'
  ) then
    return;
  end if;
  insert into public.applicant_links
    (link_id, mailbox_fingerprint, mailbox_sealed, asked_at, expires_at)
    values (id, fingerprint, mailbox, now(), now() + interval '30 minutes');
  perform public.enqueue_job('requests.mailSignInLink', json_build_object('linkId', id), null, null);
end;
$$;

-- The mailbox that a link was sent to, as long as the link is good.
create function applicant_link(of_digest text) returns table (link_id uuid, mailbox_sealed text)
language sql stable security definer set search_path = pg_catalog as $$
  select l.link_id, l.mailbox_sealed from public.applicant_links l
  where l.token_digest = of_digest and l.used_at is null and l.expires_at > now()
$$;

-- Uses a link up and begins a session of the account of its mailbox, which is opened where there is
-- none. Nothing where the link is not good.
create function sign_in_applicant(of_digest text, new_account jsonb, session_digest text)
returns table (account_id uuid, is_new boolean)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  link public.applicant_links;
  opened public.applicant_accounts :=
    jsonb_populate_record(null::public.applicant_accounts, new_account);
  found_id uuid;
begin
  update public.applicant_links l set used_at = now(), mailbox_sealed = null
    where l.token_digest = of_digest and l.used_at is null and l.expires_at > now()
    returning l.* into link;
  if not found then
    return;
  end if;
  -- Other links to the same mailbox have had their time.
  update public.applicant_links l set used_at = now(), mailbox_sealed = null
    where l.mailbox_fingerprint = link.mailbox_fingerprint and l.used_at is null
      and l.token_digest is not null;
  insert into public.applicant_accounts (account_id, mailbox_fingerprint, mailbox_sealed, created_at)
    values (opened.account_id, link.mailbox_fingerprint, opened.mailbox_sealed, now())
    on conflict (mailbox_fingerprint) do nothing;
  select a.account_id into found_id from public.applicant_accounts a
    where a.mailbox_fingerprint = link.mailbox_fingerprint;
  insert into public.applicant_sessions (token_digest, account_id, created_at, ends_at)
    values (session_digest, found_id, now(), now() + interval '2 hours');
  return query select found_id, found_id = opened.account_id;
end;
$$;

-- Adds the requests of the query code that is open in this transaction to the account that is signed in.
create function add_account_code() returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  code text := current_setting('gongkai.query_code_digest', true);
  own uuid := public.signed_in_account();
begin
  if own is null or not exists (
    select from public.requests r where r.query_code_digest = code
  ) or (select count(*) >= 500 from public.account_codes c where c.account_id = own) then
    return false;
  end if;
  insert into public.account_codes (account_id, query_code_digest, added_at)
    values (own, code, now()) on conflict do nothing;
  return true;
end;
$$;

revoke execute on function signed_in_account, ask_applicant_link, applicant_link,
  sign_in_applicant, add_account_code from public;
grant execute on function signed_in_account, ask_applicant_link, applicant_link,
  sign_in_applicant, add_account_code to gongkai_portal;

-- Files of forms that were not handed in are limited, in all and for each place they come from.
alter table staged_files
  -- Keyed digest of the network address; it goes with the file.
  add column sent_from text check (sent_from ~ '^[0-9a-f]{64}$');

create index staged_files_by_source on staged_files (sent_from);

create or replace view applicant.staged_files as
  select * from public.staged_files
  where stage_digest = current_setting('gongkai.stage_digest', true)
  with check option;

-- The older views of the public site get the same barrier.
alter view applicant.requests set (security_barrier);
alter view applicant.request_facts set (security_barrier);
alter view applicant.request_figures set (security_barrier);
alter view applicant.issued_letters set (security_barrier);
alter view applicant.letter_openings set (security_barrier);
alter view applicant.staged_files set (security_barrier);
alter view applicant.application_drafts set (security_barrier);
alter view applicant.request_files set (security_barrier);
alter view applicant.files set (security_barrier);

-- How many bytes wait, in all and from one place; it holds back others who ask until they are added.
create function staged_bytes(of_source text) returns table (own bigint, total bigint)
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtext('staged_files'), 0);
  return query
    select coalesce(sum(s.size) filter (where s.sent_from = of_source), 0)::bigint,
      coalesce(sum(s.size), 0)::bigint
    from public.staged_files s;
end;
$$;

revoke execute on function staged_bytes from public;
grant execute on function staged_bytes to gongkai_portal, gongkai_console, gongkai_worker;
