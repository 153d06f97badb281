-- Reconsideration and litigation about the disclosure of information.

create table disputes (
  unit_id uuid not null references units (unit_id),
  dispute_id uuid not null,
  kind text not null check (kind in ('reconsideration', 'litigation')),
  state text not null,
  -- The request it is about; null for disputes about what was published, or not.
  request_id uuid,
  -- The reconsideration a lawsuit comes after; null for a direct one.
  follows_id uuid,
  subject text not null check (subject <> ''),
  -- The review organ or the court of the first instance.
  authority text not null check (authority <> ''),
  -- The authority's own number of the case.
  authority_number text not null,
  -- As the organ that reviewed, not the one that acted: then the original organ counts the case.
  is_reviewer_only boolean not null,
  outcome text,
  lesson text not null,
  filed_on date not null,
  reply_due_on date,
  entered_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (unit_id, dispute_id),
  foreign key (unit_id, request_id) references requests (unit_id, request_id),
  foreign key (unit_id, follows_id) references disputes (unit_id, dispute_id),
  check (follows_id is null or kind = 'litigation')
);

create index disputes_by_state on disputes (unit_id, state, reply_due_on, dispute_id);
create index disputes_by_request on disputes (unit_id, request_id) where request_id is not null;

-- What happened, in the order it was written down; lines are added, never changed.
create table dispute_facts (
  unit_id uuid not null,
  dispute_id uuid not null,
  sequence integer not null check (sequence > 0),
  kind text not null,
  happened_on date not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (unit_id, dispute_id, sequence),
  foreign key (unit_id, dispute_id) references disputes (unit_id, dispute_id)
);

-- What table 四 counts, and from when until when the office knew it so.
create table dispute_figures (
  unit_id uuid not null,
  dispute_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz check (known_until >= known_from),
  -- The row of the table.
  counted_as text not null check (
    counted_as in ('reconsideration', 'litigationDirect', 'litigationAfterReconsideration')
  ),
  filed_on date not null,
  outcome text,
  concluded_on date check (concluded_on >= filed_on),
  primary key (unit_id, dispute_id, known_from),
  foreign key (unit_id, dispute_id) references disputes (unit_id, dispute_id),
  check ((outcome is null) = (concluded_on is null))
);

create unique index dispute_figures_now on dispute_figures (unit_id, dispute_id)
  where known_until is null;
create index dispute_figures_by_conclusion on dispute_figures (unit_id, concluded_on, filed_on);

grant select, insert, update on disputes to gongkai_console, gongkai_worker;
grant select, insert on dispute_facts to gongkai_console, gongkai_worker;
grant select, insert, update on dispute_figures to gongkai_console, gongkai_worker;
