-- Annual reports: what people decided about findings; narrative sections.

-- What a person of the unit said of a finding. Its fingerprint is made of code, cells and operands:
-- other operands give another fingerprint, and the finding waits for a decision again.
create table finding_decisions (
  unit_id uuid not null references units (unit_id),
  year integer not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{16}$'),
  decision text not null check (decision in ('confirmed', 'dismissed', 'explained')),
  reason text check (reason <> ''),
  -- The finding as it was judged: code, addresses, operands and sentence.
  code text not null,
  cells jsonb not null,
  facts jsonb not null,
  message text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (unit_id, year, fingerprint),
  check (decision = 'confirmed' or reason is not null)
);

-- Pieces of the text that state a cell of the tables: which, and with what value. When the cell has
-- another value, the piece is out of date.
create table narrative_facts (
  unit_id uuid not null references units (unit_id),
  year integer not null,
  -- overview.requests, problems, …: the field of the editor.
  field text not null,
  -- The ready fact: requests.received.
  fact text not null,
  -- The words as they stand in the text.
  piece text not null check (piece <> ''),
  cell text not null,
  value text not null,
  inserted_by text not null,
  inserted_at timestamptz not null,
  primary key (unit_id, year, field, fact, piece)
);

grant select, insert, update, delete on finding_decisions to gongkai_console, gongkai_worker;
grant select, insert, update, delete on narrative_facts to gongkai_console, gongkai_worker;
