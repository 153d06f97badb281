-- Requests: taking in and following on the public site; attachments.

-- What somebody who holds a query code may see and touch: the one request that the code opens. The
-- public site names the code's digest for the length of a transaction and finds these views before the
-- tables, which it cannot read.
create schema applicant;

create view applicant.requests as
  select * from public.requests
  where query_code_digest = current_setting('gongkai.query_code_digest', true)
  with check option;

create view applicant.request_facts as
  select * from public.request_facts f
  where exists (
    select from public.requests r
    where r.unit_id = f.unit_id and r.request_id = f.request_id
      and r.query_code_digest = current_setting('gongkai.query_code_digest', true)
  )
  with check option;

create view applicant.request_figures as
  select * from public.request_figures f
  where exists (
    select from public.requests r
    where r.unit_id = f.unit_id and r.request_id = f.request_id
      and r.query_code_digest = current_setting('gongkai.query_code_digest', true)
  )
  with check option;

-- The office's programs already read the tables; in a person's name they go the same narrow way.
grant usage on schema applicant to gongkai_portal, gongkai_console, gongkai_worker;
grant select, insert on applicant.requests to gongkai_portal, gongkai_console, gongkai_worker;
grant update (state, description, outcome, received_on, due_on, clock_state, changed_at)
  on applicant.requests to gongkai_portal, gongkai_console, gongkai_worker;
grant select, insert on applicant.request_facts to gongkai_portal, gongkai_console, gongkai_worker;
grant select, insert on applicant.request_figures to gongkai_portal, gongkai_console, gongkai_worker;
grant update (known_until, applicant_class, received_on, outcome, decided_on)
  on applicant.request_figures to gongkai_portal, gongkai_console, gongkai_worker;

revoke insert on public.requests, public.request_facts from gongkai_portal;

-- The end of a unit's chain, locked until the transaction ends; it tells nothing of what is in it.
create function public_audit_head(of_unit uuid) returns table (sequence integer, hash text)
language sql security definer set search_path = pg_catalog as $$
  insert into public.audit_heads (unit_id, sequence, hash)
    values (of_unit, 0, repeat('0', 64)) on conflict (unit_id) do nothing;
  select h.sequence, h.hash from public.audit_heads h where h.unit_id = of_unit for update
$$;

-- Adds what a person of the public did to the end of a chain; it neither reads nor changes a line.
create function append_public_audit_line(line jsonb) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  added public.audit_lines := jsonb_populate_record(null::public.audit_lines, line);
begin
  if added.actor_kind <> 'public' then
    raise exception 'only deeds of the public are added here';
  end if;
  update public.audit_heads h set sequence = added.sequence, hash = added.hash
    where h.unit_id = added.unit_id
      and h.hash = added.previous_hash and h.sequence = added.sequence - 1;
  if not found then
    raise exception 'the line does not follow the end of the chain';
  end if;
  insert into public.audit_lines values (added.*);
end;
$$;

revoke execute on function public_audit_head, append_public_audit_line from public;
grant execute on function public_audit_head, append_public_audit_line
  to gongkai_portal, gongkai_console, gongkai_worker;
