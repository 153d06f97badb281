-- Rooms of others asked, messages to people outside, reminders, comments and helpers of requests.

-- What is sent to people by e-mail or SMS; address and words are kept only until it has gone.
create table outgoing_messages (
  unit_id uuid not null references units (unit_id),
  message_id uuid not null,
  -- What it is about, such as a request.
  subject_id uuid not null,
  kind text not null,
  carrier text not null check (carrier in ('email', 'sms')),
  state text not null check (state in ('waiting', 'sent', 'bounced', 'failed', 'notConfigured')),
  address_sealed text,
  content_sealed text,
  attempts integer not null default 0 check (attempts >= 0),
  -- What the receiving server said last.
  problem text,
  queued_at timestamptz not null,
  settled_at timestamptz,
  primary key (unit_id, message_id),
  check ((state = 'waiting') = (settled_at is null)),
  check (state = 'waiting' or (address_sealed is null and content_sealed is null))
);

create index outgoing_messages_by_subject on outgoing_messages (unit_id, subject_id, queued_at);
grant select, insert, update on outgoing_messages to gongkai_console, gongkai_worker;

-- A room for one who is asked: opened by the key in the letter, without an account.
create table consultation_rooms (
  unit_id uuid not null,
  room_id uuid not null,
  request_id uuid not null,
  -- As the facts of the request name it.
  consultation text not null,
  party text not null check (party in ('thirdParty', 'coMaker')),
  -- SHA-256 of the key, in hex; the key itself stands in the letter alone.
  key_digest text not null unique check (key_digest ~ '^[0-9a-f]{64}$'),
  letter_id uuid not null,
  made_at timestamptz not null,
  -- The one asked said that the letter has arrived.
  received_at timestamptz,
  closed_at timestamptz,
  primary key (unit_id, room_id),
  foreign key (unit_id, request_id) references requests (unit_id, request_id),
  foreign key (unit_id, letter_id) references issued_letters (unit_id, letter_id)
);

create index consultation_rooms_by_request on consultation_rooms (unit_id, request_id);

-- What was answered there: the first is the answer, later ones correct it; nothing is changed.
create table consultation_answers (
  unit_id uuid not null,
  room_id uuid not null,
  sequence integer not null check (sequence between 1 and 6),
  answer_id uuid not null unique,
  agrees boolean not null,
  -- Sealed: reasons can hold personal data.
  reasons_sealed text,
  answered_at timestamptz not null,
  -- When it came into the file of the request, and what stood against it.
  noted_at timestamptz,
  problem text,
  primary key (unit_id, room_id, sequence),
  foreign key (unit_id, room_id) references consultation_rooms (unit_id, room_id)
);

grant select, insert on consultation_rooms to gongkai_console, gongkai_worker;
grant update (closed_at) on consultation_rooms to gongkai_console;
grant select on consultation_answers to gongkai_console, gongkai_worker;
grant update (noted_at, problem, reasons_sealed) on consultation_answers
  to gongkai_console, gongkai_worker;

-- What the public site may see of a room and of the request behind it: the letter without its
-- personal data, the dates of this one consultation, whether it is still wanted.
create function consultation_room(of_digest text) returns table (
  unit_id uuid, room_id uuid, request_id uuid, party text, made_at timestamptz,
  letter_content jsonb, asked_on date, received_on date, received_at timestamptz,
  is_closed boolean, is_decided boolean, answers integer, answered_at timestamptz,
  answer_id uuid, agrees boolean
)
language sql stable security definer set search_path = pg_catalog as $$
  select r.unit_id, r.room_id, r.request_id, r.party, r.made_at, l.content,
    (select f.happened_on from public.request_facts f
      where f.unit_id = r.unit_id and f.request_id = r.request_id and f.kind = 'consulted'
        and f.content ->> 'consultation' = r.consultation),
    (select min(f.happened_on) from public.request_facts f
      where f.unit_id = r.unit_id and f.request_id = r.request_id
        and f.kind = 'consultationReceived' and f.content ->> 'consultation' = r.consultation),
    r.received_at, r.closed_at is not null,
    exists (select from public.request_facts f
      where f.unit_id = r.unit_id and f.request_id = r.request_id and f.kind = 'decided'),
    coalesce(a.sequence, 0), a.answered_at, a.answer_id, a.agrees
  from public.consultation_rooms r
  join public.issued_letters l on l.unit_id = r.unit_id and l.letter_id = r.letter_id
  left join lateral (
    select * from public.consultation_answers one
    where one.unit_id = r.unit_id and one.room_id = r.room_id
    order by one.sequence desc limit 1
  ) a on true
  where r.key_digest = of_digest
$$;

-- Notes that the letter has arrived; a second time changes nothing. The worker writes it into the file.
create function note_letter_arrived(of_digest text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  room public.consultation_rooms;
begin
  update public.consultation_rooms r set received_at = at
    where r.key_digest = of_digest and r.received_at is null and r.closed_at is null
    returning r.* into room;
  if found then
    perform public.enqueue_job('requests.noteOpinion',
      json_build_object('unitId', room.unit_id, 'roomId', room.room_id), null, null);
  end if;
end;
$$;

-- Adds an answer at its place; false where another one came first or the room is closed.
create function add_consultation_answer(of_digest text, answer jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  room public.consultation_rooms;
  given public.consultation_answers := jsonb_populate_record(null::public.consultation_answers, answer);
begin
  select * into room from public.consultation_rooms r where r.key_digest = of_digest for update;
  if not found or room.closed_at is not null or given.sequence <> 1 + (
    select count(*) from public.consultation_answers a
    where a.unit_id = room.unit_id and a.room_id = room.room_id
  ) then
    return false;
  end if;
  update public.consultation_rooms r set received_at = coalesce(r.received_at, given.answered_at)
    where r.unit_id = room.unit_id and r.room_id = room.room_id;
  insert into public.consultation_answers
    (unit_id, room_id, sequence, answer_id, agrees, reasons_sealed, answered_at)
    values (room.unit_id, room.room_id, given.sequence, given.answer_id, given.agrees,
      given.reasons_sealed, given.answered_at);
  perform public.enqueue_job('requests.noteOpinion',
    json_build_object('unitId', room.unit_id, 'roomId', room.room_id), null, null);
  return true;
end;
$$;

revoke execute on function consultation_room, note_letter_arrived, add_consultation_answer from public;
grant execute on function consultation_room, note_letter_arrived, add_consultation_answer
  to gongkai_portal, gongkai_console;

-- Who helps the person in charge of a request.
create table request_helpers (
  unit_id uuid not null,
  request_id uuid not null,
  staff_id uuid not null references staff (staff_id),
  added_by text not null,
  added_at timestamptz not null,
  primary key (unit_id, request_id, staff_id),
  foreign key (unit_id, request_id) references requests (unit_id, request_id)
);

create index request_helpers_by_person on request_helpers (staff_id, unit_id);

-- What staff tell each other about a request; the applicant never sees it.
create table request_comments (
  unit_id uuid not null,
  request_id uuid not null,
  comment_id uuid not null,
  written_by uuid not null references staff (staff_id),
  said text not null check (said <> ''),
  written_at timestamptz not null,
  primary key (unit_id, request_id, comment_id),
  foreign key (unit_id, request_id) references requests (unit_id, request_id)
);

grant select, insert, delete on request_helpers to gongkai_console;
grant select on request_helpers to gongkai_worker;
grant select, insert on request_comments to gongkai_console;

-- How many working days before a due day an office is reminded.
create table reminder_settings (
  unit_id uuid primary key references units (unit_id),
  days_before integer not null check (days_before between 1 and 15),
  saved_by text not null,
  saved_at timestamptz not null
);

-- Reminders that were given: one when a due day comes near, one when it has passed.
create table request_reminders (
  unit_id uuid not null,
  request_id uuid not null,
  due_on date not null,
  stage text not null check (stage in ('near', 'overdue')),
  reminded_at timestamptz not null,
  primary key (unit_id, request_id, due_on, stage),
  foreign key (unit_id, request_id) references requests (unit_id, request_id)
);

-- A person's own address of due days for calendar programs, and where mail with reminders goes.
create table due_feeds (
  staff_id uuid primary key references staff (staff_id),
  key_digest text unique check (key_digest ~ '^[0-9a-f]{64}$'),
  made_at timestamptz,
  email_sealed text,
  check ((key_digest is null) = (made_at is null))
);

grant select, insert, update on reminder_settings to gongkai_console;
grant select on reminder_settings to gongkai_worker;
grant select, insert on request_reminders to gongkai_console, gongkai_worker;
grant select, insert, update on due_feeds to gongkai_console;
grant select on due_feeds to gongkai_worker;
