-- Letters: templates with validity, marks of numbers, letters as issued; the table of remedies.

-- An office's own wordings; the platform's stand in its code. Versions are added, never changed.
create table letter_templates (
  unit_id uuid not null references units (unit_id),
  kind text not null,
  version integer not null check (version > 0),
  valid_from date not null,
  -- The last day; null: until another version begins.
  valid_until date check (valid_until >= valid_from),
  -- Both null: the platform's own wording again.
  title text check (title <> ''),
  body text check (body <> ''),
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (unit_id, kind, version),
  check ((title is null) = (body is null))
);

-- The mark of the organ (机关代字) in the numbers of its answers and notices.
create table letter_marks (
  unit_id uuid primary key references units (unit_id),
  answer_mark text not null check (answer_mark <> ''),
  notice_mark text not null check (notice_mark <> ''),
  saved_by text not null,
  saved_at timestamptz not null
);

-- Letters as issued. Files are set from the stored text, the same bytes each time.
create table issued_letters (
  unit_id uuid not null references units (unit_id),
  letter_id uuid not null,
  -- What it was issued for, such as a request.
  subject_id uuid not null,
  kind text not null,
  -- 文号; null for sheets and forms, which carry none.
  number text check (number <> ''),
  issued_on date not null,
  -- `default` or the version of the office's own wording.
  template text not null,
  -- Everything printed but personal data, whose places it names.
  content jsonb not null,
  -- The personal data, sealed JSON.
  private_sealed text not null,
  -- SHA-256 of content and personal data together, in hex.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  issued_by text not null,
  issued_at timestamptz not null,
  primary key (unit_id, letter_id)
);

create unique index issued_letters_by_number on issued_letters (unit_id, number)
  where number is not null;
create index issued_letters_by_subject on issued_letters (unit_id, subject_id, issued_at);

create function letters_stay_as_issued() returns trigger language plpgsql as $$
begin
  -- Rotating keys seals the same data anew.
  if tg_op = 'UPDATE' and to_jsonb(new) - 'private_sealed' = to_jsonb(old) - 'private_sealed' then
    return new;
  end if;
  raise exception 'an issued letter is never changed';
end;
$$;

create trigger letters_stay_as_issued before update or delete on issued_letters
  for each row execute function letters_stay_as_issued();

-- An office's rows over the platform's table of remedies: whom to apply to, which court, which way.
create table remedy_rows (
  unit_id uuid not null references units (unit_id),
  -- `reviewOrgan`, `court`, `reviewChannel`, `standing`, or a result of requests.
  subject text not null,
  version integer not null check (version > 0),
  valid_from date not null,
  -- Empty: the platform's own row again.
  value text not null,
  -- Which law or document it rests on.
  basis text not null check (basis <> ''),
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (unit_id, subject, version)
);

grant select, insert on letter_templates to gongkai_console, gongkai_worker;
grant select, insert, update on letter_marks to gongkai_console, gongkai_worker;
grant select, insert on issued_letters to gongkai_console, gongkai_worker;
grant update (private_sealed) on issued_letters to gongkai_console, gongkai_worker;
grant select, insert on remedy_rows to gongkai_console, gongkai_worker;

-- The letters of the one request that a query code opens (0014).
create view applicant.issued_letters as
  select * from public.issued_letters l
  where exists (
    select from public.requests r
    where r.unit_id = l.unit_id and r.request_id = l.subject_id
      and r.query_code_digest = current_setting('gongkai.query_code_digest', true)
  );

grant select on applicant.issued_letters to gongkai_portal, gongkai_console, gongkai_worker;
