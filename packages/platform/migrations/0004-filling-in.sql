-- Filling in online: who changed which cell of an edition when, from what to what.

create table report_cell_edits (
  unit_id uuid not null,
  year integer not null,
  edition_number integer not null,
  -- 1, 2, 3 … in each edition, counted while the edition is locked.
  edit_number integer not null check (edit_number > 0),
  address text not null check (address <> ''),
  -- As the form shows it; '' is a blank cell.
  was text not null,
  value text not null,
  manner text not null check (manner in ('typed', 'pasted', 'undone', 'zeros')),
  -- Made by whoever saves: a save that is sent again is not done again.
  save_id uuid not null,
  edited_by text not null,
  edited_at timestamptz not null,
  primary key (unit_id, year, edition_number, edit_number),
  unique (unit_id, year, edition_number, save_id, address),
  foreign key (unit_id, year, edition_number)
    references report_editions (unit_id, year, edition_number),
  check (was <> value)
);

create index report_cell_edits_by_cell
  on report_cell_edits (unit_id, year, edition_number, address, edit_number desc);

grant select, insert on report_cell_edits to gongkai_console, gongkai_worker;
