-- The public site: a report keeps the name its unit had when it was published, and says what it covers.

alter table report_publications add column unit_name text;
-- organ: the unit alone; level: with the departments at its own level; region: with everything below.
alter table report_publications add column scope text
  check (scope in ('organ', 'level', 'region'));

update report_publications set
  unit_name = coalesce(
    (
      select name from unit_names
      where unit_names.unit_id = report_publications.unit_id
        and from_on <= (published_at at time zone 'Asia/Shanghai')::date
      order by from_on desc limit 1
    ),
    (select name from units where units.unit_id = report_publications.unit_id)),
  scope = coalesce(
    (
      select scope from report_editions as edition
      where edition.unit_id = report_publications.unit_id
        and edition.year = report_publications.year
        and edition.edition_number = report_publications.edition_number
    ),
    'organ');

alter table report_publications alter column unit_name set not null;
alter table report_publications alter column scope set not null;

-- Nothing reads it: open data comes from the published documents themselves.
drop view published_report_cells;
