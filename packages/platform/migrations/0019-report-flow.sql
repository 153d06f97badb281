-- The flow of annual reports: an acceptance may be withdrawn, and what it counted as stays traceable.

alter table report_editions
  -- Which acceptance of the edition this is or will be; one that was withdrawn makes room for the next.
  add column acceptance integer not null default 1 check (acceptance > 0),
  -- Why the office in charge took its acceptance back.
  add column withdrawn_reason text check (withdrawn_reason <> '');

-- Cells of an acceptance are never changed: a roll-up made before a withdrawal is still traced to them.
alter table report_cells
  add column acceptance integer not null default 1 check (acceptance > 0),
  drop constraint report_cells_pkey,
  add primary key (unit_id, year, edition_number, acceptance, address);

alter table report_sources
  add column source_acceptance integer not null default 1 check (source_acceptance > 0);

create or replace view published_report_cells as
  select * from report_cells
  where exists (
      select from report_publications as one
        join report_editions as edition using (unit_id, year, edition_number)
      where one.unit_id = report_cells.unit_id and one.year = report_cells.year
        and one.edition_number = report_cells.edition_number
        and edition.acceptance = report_cells.acceptance
    )
    and not exists (
      select from report_publications as newer
      where newer.unit_id = report_cells.unit_id and newer.year = report_cells.year
        and newer.edition_number > report_cells.edition_number
    );
