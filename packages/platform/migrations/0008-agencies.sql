-- Units: succession, profiles, duties; sign-in through a city's login.

-- Everything in this table is public: the portal reads it whole.
alter table units
  -- Whose name for the unit stands in its index numbers (索引号).
  add column index_code text check (index_code <> ''),
  add column credit_code text check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  -- The bureau above it in a system of its own (海关, 税务): a second line beside the government.
  add column system_parent_id uuid references units (unit_id),
  add column led_by text not null default 'government' check (led_by in ('government', 'system')),
  -- Who supervises its disclosure: by the line that leads it.
  add column supervisor_id uuid generated always as (
    case led_by when 'system' then system_parent_id else parent_id end
  ) stored,
  add column websites text[] not null default '{}',
  add column has_subordinate_bodies boolean not null default false,
  add check (led_by = 'government' or system_parent_id is not null),
  add check (system_parent_id <> unit_id);

create unique index units_by_credit_code on units (credit_code) where abolished_on is null;
create index units_by_supervisor on units (supervisor_id);
create index units_by_system on units (system_parent_id);

-- What a unit was called from a day on: reports keep the name of their time.
create table unit_names (
  unit_id uuid not null references units (unit_id),
  from_on date not null,
  name text not null check (name <> ''),
  primary key (unit_id, from_on)
);

insert into unit_names (unit_id, from_on, name) select unit_id, created_on, name from units;

create table unit_successions (
  succession_id uuid primary key,
  kind text not null check (
    kind in ('created', 'renamed', 'merged', 'split', 'transferred', 'abolished')
  ),
  effective_on date not null,
  -- The document that ordered it.
  basis text not null,
  -- Which duties went over, in a partial transfer.
  duties text,
  created_at timestamptz not null
);

create table unit_succession_sides (
  unit_id uuid not null references units (unit_id),
  succession_id uuid not null references unit_successions (succession_id),
  side text not null check (side in ('from', 'to')),
  primary key (unit_id, succession_id, side)
);

create index unit_succession_sides_by_succession on unit_succession_sides (succession_id);

-- The office that does the daily work of disclosure, as the guide names it.
create table unit_profiles (
  unit_id uuid primary key references units (unit_id),
  office_name text not null,
  address text not null,
  hours text not null,
  phone text not null,
  fax text not null,
  internet_contact text not null,
  guide_address text not null,
  changed_at timestamptz not null,
  changed_by text not null
);

create view public_unit_profiles as
  select unit_id, office_name, address, hours, phone, fax, internet_contact, guide_address
  from unit_profiles;

-- A file of units as it was read, until it is applied.
create table unit_imports (
  import_id uuid primary key,
  file_name text not null,
  lines jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  applied_at timestamptz
);

grant select on unit_names, unit_successions, unit_succession_sides, public_unit_profiles
  to gongkai_portal;
grant select, insert on unit_names, unit_successions, unit_succession_sides
  to gongkai_console, gongkai_worker;
grant select, insert, update on unit_profiles to gongkai_console, gongkai_worker;
grant select on public_unit_profiles to gongkai_console, gongkai_worker;
grant select, insert, update, delete on unit_imports to gongkai_console;

-- A duty may begin and end on a day; a deputy holds one in somebody's place, for a time.
alter table duties
  add column from_on date,
  add column until_on date check (until_on >= from_on),
  add column is_deputy boolean not null default false,
  add column given_by text,
  add check (not is_deputy or until_on is not null);

create index duties_by_giver on duties (given_by);

-- From which device and by which way somebody signed in, for themself to see.
alter table sessions
  add column device text not null default '',
  add column signed_in_by text not null default 'password'
    check (signed_in_by in ('password', 'unifiedLogin'));

-- For whoever has lost the device that shows the codes: each opens the account once.
create table recovery_codes (
  staff_id uuid not null references staff (staff_id),
  code_digest text not null check (code_digest ~ '^[0-9a-f]{64}$'),
  used_at timestamptz,
  primary key (staff_id, code_digest)
);

-- Whom the city's unified login knows as whom.
create table login_links (
  issuer text not null,
  subject text not null check (subject <> ''),
  staff_id uuid not null references staff (staff_id),
  linked_by text not null,
  linked_at timestamptz not null,
  primary key (issuer, subject),
  unique (staff_id, issuer)
);

grant update on duties to gongkai_console;
grant select, insert, update, delete on recovery_codes to gongkai_console;
grant select, insert, delete on login_links to gongkai_console;
