-- Search over what is public, and what somebody wants to be told of.

-- One line for each record that is live: nothing of drafts, of editions before, of what was ended. Written
-- in the transaction that publishes, taken away by the one that ends.
create table search_documents (
  unit_id uuid not null,
  record_id uuid not null,
  edition_number integer not null,
  unit_code text not null,
  unit_name text not null,
  serial_year integer not null,
  serial integer not null,
  index_number text not null,
  document_number text not null,
  -- Both numbers as people type them: folded signs, without spaces and leading zeros.
  index_key text not null,
  number_key text not null,
  kind text not null,
  entry_code text not null,
  subject text not null,
  published_at timestamptz not null,
  title text not null,
  -- What stands in it besides: summary, keywords, the text of its body.
  body text not null,
  -- [{ place, title, length }]: each file's part of file_text, in this order, a line end between.
  files jsonb not null,
  file_text text not null,
  -- Whether it holds, as known now: not before; no longer from this day on, and how; changed from.
  effective_on date,
  ends_on date,
  end_kind text check (end_kind in ('repealed', 'declaredLapsed', 'lapsed')),
  amended_on date,
  -- Numbers of the terms by which it is found (search/terms-of-document.ts).
  terms integer[] not null,
  primary key (unit_id, record_id),
  foreign key (unit_id, record_id) references records (unit_id, record_id),
  check ((ends_on is null) = (end_kind is null))
);

alter table search_documents
  -- Not compressed: numbers do not become shorter by it, texts are looked into for every search.
  alter column terms set storage external,
  alter column body set storage external,
  alter column file_text set storage external,
  -- Which terms are frequent is not asked: the question is always answered by the index of terms.
  alter column terms set statistics 0;

-- The terms as they are, said to be dear: without it the planner reads all terms of a small table one by one,
-- because it takes long arrays for short ones. (A function in SQL would be seen through.)
create function search_terms(terms integer[]) returns integer[]
  language plpgsql immutable strict parallel safe cost 10000
  as $$ begin return terms; end $$;

-- What waits to be sorted into the index is read by every search: it is kept short.
create index search_documents_by_terms on search_documents using gin (search_terms(terms))
  with (gin_pending_list_limit = 256);
alter index search_documents_by_terms alter column 1 set statistics 0;
create index search_documents_newest on search_documents (published_at desc, record_id desc);
create index search_documents_by_number on search_documents (number_key) where number_key <> '';
create index search_documents_by_index on search_documents (index_key);

-- Words that mean the same to who searches, a group a line: added by the platform to its own list, or a
-- group of that list that is switched off.
create table search_synonyms (
  group_id uuid primary key,
  words text[] not null check (cardinality(words) >= 2),
  is_off boolean not null,
  changed_by text not null,
  changed_at timestamptz not null
);

-- A saved search by e-mail. The address is sealed, and gone when somebody unsubscribes.
create table search_subscriptions (
  subscription_id uuid primary key,
  mailbox_fingerprint text not null check (mailbox_fingerprint ~ '^[0-9a-f]{64}$'),
  mailbox_sealed text check (mailbox_sealed like 'gk1:%'),
  -- The search as the query of its address, in one order of names.
  search text not null,
  frequency text not null check (frequency in ('daily', 'weekly')),
  asked_at timestamptz not null,
  -- Of the link that confirms; used once.
  confirm_digest text unique check (confirm_digest ~ '^[0-9a-f]{64}$'),
  confirmed_at timestamptz,
  ended_at timestamptz,
  -- Everything public before this was told, or is not to be.
  told_until timestamptz,
  next_at timestamptz,
  check (ended_at is null or mailbox_sealed is null)
);
create index search_subscriptions_by_mailbox on search_subscriptions (mailbox_fingerprint, asked_at);
create index search_subscriptions_due on search_subscriptions (next_at)
  where confirmed_at is not null and ended_at is null;

grant select on search_documents, search_synonyms to gongkai_portal;
grant select, insert, update, delete on search_documents, search_synonyms
  to gongkai_console, gongkai_worker;
grant select, update, delete on search_subscriptions to gongkai_worker;

-- Somebody wants a search by e-mail. The same whether the mailbox is known or not; past the limits nothing
-- happens, and nobody is told. The worker makes the link and mails it.
create function ask_search_mail(id uuid, fingerprint text, mailbox text, wanted text, how_often text)
returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtext('search_subscriptions'), hashtext(fingerprint));
  if (
    select count(*) filter (where s.asked_at > now() - interval '1 hour') >= 5
      or count(*) filter (where s.asked_at > now() - interval '1 day') >= 20
      or count(*) filter (where s.ended_at is null) >= 50
    from public.search_subscriptions s where s.mailbox_fingerprint = fingerprint
  ) or (
    select count(*) >= 1000 from public.search_subscriptions s
    where s.asked_at > now() - interval '1 hour'
  ) then
    return;
  end if;
  insert into public.search_subscriptions
    (subscription_id, mailbox_fingerprint, mailbox_sealed, search, frequency, asked_at)
    values (id, fingerprint, mailbox, wanted, how_often, now());
  perform public.enqueue_job('catalogue.mailSearchLink', json_build_object('subscriptionId', id), null,
    null);
end;
$$;

-- What a link that confirms is for, as long as it is good.
create function search_mail_asked(of_digest text)
returns table (subscription_id uuid, search text, frequency text)
language sql stable security definer set search_path = pg_catalog as $$
  select s.subscription_id, s.search, s.frequency from public.search_subscriptions s
  where s.confirm_digest = of_digest and s.confirmed_at is null and s.ended_at is null
    and s.asked_at > now() - interval '2 days'
$$;

-- Uses the link up: from now on what is new is told. False where the link is not good.
create function confirm_search_mail(of_digest text) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update public.search_subscriptions s
    set confirmed_at = now(), confirm_digest = null, told_until = now(), next_at = now()
    where s.confirm_digest = of_digest and s.confirmed_at is null and s.ended_at is null
      and s.asked_at > now() - interval '2 days';
  return found;
end;
$$;

-- Ends a subscription; who may is told by the link of the mail, which the program has checked.
create function end_search_mail(id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update public.search_subscriptions s
    set ended_at = now(), mailbox_sealed = null, confirm_digest = null
    where s.subscription_id = id and s.ended_at is null;
  return found;
end;
$$;

revoke execute on function ask_search_mail, search_mail_asked, confirm_search_mail, end_search_mail
  from public;
grant execute on function ask_search_mail, search_mail_asked, confirm_search_mail, end_search_mail
  to gongkai_portal;
