-- A correction that was begun by mistake and given up before anybody outside the unit saw it.
-- What stood in it is kept here; its number is free again for the next correction.
create table dropped_editions (
  unit_id uuid not null references units (unit_id),
  year integer not null,
  edition_number integer not null check (edition_number > 1),
  dropped_at timestamptz not null,
  document text,
  correction_note text not null,
  -- The edits of its cells, oldest first.
  edits jsonb not null,
  primary key (unit_id, year, edition_number, dropped_at)
);

grant select on dropped_editions to gongkai_console;

-- The console may not delete editions; this takes away none but a correction that was never submitted.
create function drop_correction(of_unit uuid, of_year integer, of_number integer, at timestamptz)
returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into public.dropped_editions
      (unit_id, year, edition_number, dropped_at, document, correction_note, edits)
    select unit_id, year, edition_number, at, document, correction_note,
      coalesce((
        select jsonb_agg(to_jsonb(edit) - array['unit_id', 'year', 'edition_number']
          order by edit.edit_number)
        from public.report_cell_edits as edit
        where edit.unit_id = of_unit and edit.year = of_year and edit.edition_number = of_number
      ), '[]')
    from public.report_editions
    where unit_id = of_unit and year = of_year and edition_number = of_number
      and edition_number > 1 and state = 'draft' and submitted_at is null;
  if not found then
    raise exception 'no correction that may be dropped';
  end if;
  delete from public.report_confirmed_cells
    where unit_id = of_unit and year = of_year and edition_number = of_number;
  delete from public.report_readings
    where unit_id = of_unit and year = of_year and edition_number = of_number;
  delete from public.report_cell_edits
    where unit_id = of_unit and year = of_year and edition_number = of_number;
  delete from public.report_sources
    where unit_id = of_unit and year = of_year and edition_number = of_number;
  delete from public.report_roll_ups
    where unit_id = of_unit and year = of_year and edition_number = of_number;
  delete from public.report_effects
    where unit_id = of_unit and year = of_year and edition_number = of_number;
  delete from public.report_error_counts
    where unit_id = of_unit and year = of_year and edition_number = of_number;
  delete from public.report_editions
    where unit_id = of_unit and year = of_year and edition_number = of_number;
end
$$;

revoke execute on function drop_correction from public;
grant execute on function drop_correction to gongkai_console;
