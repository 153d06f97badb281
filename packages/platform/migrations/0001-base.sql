-- Roles of the database, the audit log, the units.

-- Roles belong to the whole server, which may hold several of our databases.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['gongkai_portal', 'gongkai_console', 'gongkai_worker'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I login', wanted);
      end if;
    exception when duplicate_object or unique_violation then
      null;
    end;
    -- The owner may act as each role: one DATABASE_URL is then enough for all processes.
    if not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to current_user', wanted);
    end if;
    execute format('grant connect on database %I to %I', current_database(), wanted);
    execute format('grant usage on schema public to %I', wanted);
  end loop;
end
$$;

grant select on schema_migrations to gongkai_portal, gongkai_console, gongkai_worker;

create table units (
  unit_id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  kind text not null check (
    kind in ('government', 'department', 'dispatched-office', 'zone-committee', 'authorised-organisation')
  ),
  parent_id uuid references units (unit_id),
  region text not null,
  has_rule_making_power boolean not null,
  created_on date not null,
  abolished_on date check (abolished_on >= created_on),
  check (parent_id <> unit_id)
);

create index units_by_parent on units (parent_id);

grant select on units to gongkai_portal;
grant select, insert, update on units to gongkai_console, gongkai_worker;

-- One chain of lines for each unit; lines are added, never changed.
create table audit_lines (
  unit_id uuid not null,
  sequence integer not null check (sequence > 0),
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'public', 'system')),
  actor_id text not null,
  actor_role text,
  request_id text not null,
  action text not null,
  subject text not null,
  facts jsonb not null,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (unit_id, sequence)
);

-- The last line of each chain: locked while a line is added, and proof that none was cut off.
create table audit_heads (
  unit_id uuid primary key,
  sequence integer not null,
  hash text not null
);

grant select, insert on audit_lines to gongkai_console, gongkai_worker;
grant select, insert, update on audit_heads to gongkai_console, gongkai_worker;
