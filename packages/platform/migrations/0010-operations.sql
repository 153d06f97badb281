-- The statutory calendar: notices of days off and make-up working days, as they were imported.

-- Lines are added, never changed: a notice that replaces another is a new version of the same year.
create table holiday_notices (
  -- 全国, or the region whose own arrangement this is: 西藏自治区.
  region text not null check (region <> ''),
  year integer not null check (year between 2008 and 2100),
  version integer not null check (version > 0),
  title text not null check (title <> ''),
  -- 国办发明电〔2025〕7号 or the like.
  document_number text check (document_number <> ''),
  -- Where the notice was published: an address, or in words.
  source text not null check (source <> ''),
  published_on date not null,
  -- { "year": …, "breaks": [[name, from, to]], "worked": [[name, on]] }
  arrangement jsonb not null,
  -- The text that the days were read from; null when they came as data.
  notice_text text,
  imported_by text not null,
  imported_at timestamptz not null,
  primary key (region, year, version)
);

grant select (region, year, version, title, document_number, source, published_on, arrangement)
  on holiday_notices to gongkai_portal;
grant select, insert on holiday_notices to gongkai_console;
grant select on holiday_notices to gongkai_worker;
