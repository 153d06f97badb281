-- Words in texts: found by terms (signs, pairs of signs, longer rows in numbers), with every other condition
-- of the register in the same index.

-- What counts as the same sign; kit/words/folded-signs.ts does the same.
create function folded_signs(given text) returns text
  language sql immutable strict parallel safe
  return translate(given,
    E'！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～ABCDEFGHIJKLMNOPQRSTUVWXYZ〔〕【】[]\u3000\t\n\r\u00a0',
    E'!"#$%&''()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz(\\)^_`abcdefghijklmnopqrstuvwxyz{|}~abcdefghijklmnopqrstuvwxyz()()()     ');

-- The terms of a folded text, some more than once; kit/words/terms.ts has the same. In parts of 250 signs,
-- because a sign far into a text takes long to reach.
create function word_terms(folded text) returns text[]
  language sql immutable strict parallel safe
  return array(
    select term
    from generate_series(1, length(folded), 250) as start
      cross join lateral (select substr(folded, start, 251) as part offset 0) as parts
      cross join lateral generate_series(1, least(length(part), 250)) as place
      cross join lateral (values (substr(part, place, 1)), (substr(part, place, 2))) as terms (term)
    where strpos(term, ' ') = 0
    union all
    select substr(run[1], place, size)
    from regexp_matches(folded, '[!-~]{4,}', 'g') as run
      cross join lateral generate_series(1, length(run[1]) - 3) as place
      cross join (values (4), (8)) as sizes (size)
    where place + size <= length(run[1]) + 1
  );

-- What is looked through when somebody types words into the register.
alter table requests add column words text not null
  generated always as (folded_signs(coalesce(number || ' ', '') || description)) stored;

-- Terms of the words and of the other conditions; these begin with a space, as no word does. An id begins with
-- its time: its first 16 bits are a part of 50 days; 4, 16 and 64 parts have terms too (spans-of-ids.ts).
create function request_terms(
  words text, unit_id uuid, request_id uuid, state text, channel text, applicant_class text, outcome text
) returns tsvector
  language sql immutable parallel safe cost 10000
  return array_to_tsvector(word_terms(words) || array[
    ' u ' || unit_id, ' s ' || state, ' c ' || channel, ' a ' || applicant_class,
    ' o ' || coalesce(outcome, ''),
    ' t0 ' || ('x' || left(request_id::text, 4))::bit(16)::integer,
    ' t1 ' || ('x' || left(request_id::text, 4))::bit(16)::integer / 4,
    ' t2 ' || ('x' || left(request_id::text, 4))::bit(16)::integer / 16,
    ' t3 ' || ('x' || left(request_id::text, 4))::bit(16)::integer / 64
  ]);

drop index requests_by_words;
drop function request_words (text, text);
-- What waits to be sorted into the index is read by every search: it is kept short.
create index requests_by_terms on requests using gin (
  request_terms(words, unit_id, request_id, state, channel, applicant_class, outcome)
) with (gin_pending_list_limit = 256);

-- Conditions of the register that are no words are answered by the index alone.
drop index requests_by_state;
create index requests_by_state on requests (unit_id, state, due_on, request_id)
  include (channel, applicant_class, outcome);
