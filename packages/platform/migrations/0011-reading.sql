-- For reading fast: the newest published edition of each report, and units by parts of their names.

-- All pairs of neighbouring signs of a text: 示例局 gives 示例 and 例局. Chinese has no words to index.
create function sign_pairs(given text) returns text[]
  language sql immutable strict parallel safe
  return array(select substr(given, place, 2) from generate_series(1, length(given) - 1) as place);

create index units_by_name_pairs on units using gin (sign_pairs(name));
create index units_by_region_pairs on units using gin (sign_pairs(region));

-- One line for each report with a published edition: which one is the newest. Written with it.
create table published_reports (
  unit_id uuid not null,
  year integer not null,
  edition_number integer not null,
  -- For lists, which are ordered by it.
  unit_code text not null references units (code) on update cascade,
  primary key (unit_id, year),
  foreign key (unit_id, year, edition_number) references report_publications
);

-- Newest year first, then by unit: both rising, so that a page of the list starts in one place.
create index published_reports_in_order on published_reports ((-year), unit_code)
  include (unit_id, year, edition_number);

insert into published_reports (unit_id, year, edition_number, unit_code)
  select unit_id, year, max(edition_number), min(code)
  from report_publications join units using (unit_id)
  group by unit_id, year;

grant select on published_reports to gongkai_portal;
grant select, insert, update on published_reports to gongkai_console, gongkai_worker;
