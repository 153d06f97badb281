-- An owner who is no superuser acts as each role of the processes. From PostgreSQL 16 on, whoever
-- makes a role is its member without the right to act as it, which the first migration took for enough.

do $$
declare
  wanted text;
  acting text := case
    when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member'
  end;
begin
  foreach wanted in array array['gongkai_portal', 'gongkai_console', 'gongkai_worker'] loop
    if not pg_has_role(current_user, wanted, acting) then
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
end
$$;
