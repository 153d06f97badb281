-- People of the offices: accounts, roles in units, sessions, one-time links.

create table staff (
  staff_id uuid primary key,
  account text not null unique check (account ~ '^[a-z][a-z0-9-]{2,39}$'),
  name text not null check (name <> ''),
  -- Argon2id with its parameters; null until the person has set one.
  password_hash text,
  -- Base32; null until the person has turned codes on.
  totp_secret text,
  -- A code counts once: the step of the last one used.
  totp_step integer not null default 0,
  failed_sign_ins integer not null default 0 check (failed_sign_ins >= 0),
  -- Closed for a while after too many failed attempts.
  closed_until timestamptz,
  -- Locked by an administrator, until unlocked.
  locked_at timestamptz,
  created_at timestamptz not null
);

-- A role held in a unit; administrators of the platform hold theirs in the unit of all zeros.
create table duties (
  unit_id uuid not null,
  staff_id uuid not null references staff (staff_id),
  role text not null,
  created_at timestamptz not null,
  primary key (unit_id, staff_id, role)
);

create index duties_by_staff on duties (staff_id);

create table sessions (
  -- SHA-256 of the cookie, in hex.
  token_digest text primary key check (token_digest ~ '^[0-9a-f]{64}$'),
  staff_id uuid not null references staff (staff_id),
  created_at timestamptz not null,
  used_at timestamptz not null
);

create index sessions_by_staff on sessions (staff_id);

-- Opens an account once, to set its password.
create table sign_in_links (
  token_digest text primary key check (token_digest ~ '^[0-9a-f]{64}$'),
  staff_id uuid not null references staff (staff_id),
  expires_at timestamptz not null
);

grant select, insert, update on staff to gongkai_console;
grant select, insert, delete on duties to gongkai_console;
grant select, insert, update, delete on sessions to gongkai_console;
grant select, insert, delete on sign_in_links to gongkai_console;
