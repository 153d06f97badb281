-- The applicant's view held every letter of the request; letters to third parties and to other organs,
-- and an answer that was not served yet, are not the applicant's.

create function reaches_applicant(kind text, request_state text) returns boolean
  language sql immutable parallel safe
  return kind in (
      'receipt', 'clarification', 'reasons', 'extension', 'feeNotice', 'consultationNotice',
      'notClarified', 'feeUnpaid', 'withdrawn', 'correction'
    )
    or request_state in ('served', 'closed', 'archived') and kind in (
      'alreadyPublic', 'provided', 'partly', 'stateSecret', 'prohibitedByLaw', 'endangersSecurity',
      'thirdPartyRights', 'internalAffairs', 'deliberative', 'enforcementFile', 'registryInquiry',
      'notHeld', 'notOurs', 'needsCreation', 'stillUnclear', 'petition', 'repeat', 'publication',
      'excessive', 'reconfirmation'
    );

create or replace view applicant.issued_letters as
  select l.* from public.issued_letters l
  where exists (
    select from public.requests r
    where r.unit_id = l.unit_id and r.request_id = l.subject_id
      and r.query_code_digest = current_setting('gongkai.query_code_digest', true)
      and reaches_applicant(l.kind, r.state)
  );

create or replace view applicant.letter_openings as
  select * from public.letter_openings o
  where exists (
    select from applicant.issued_letters l
    where l.unit_id = o.unit_id and l.letter_id = o.letter_id
  )
  with check option;
