-- Several items in one application: each is a request of its own, all under one query code.

-- A code opens all requests that one application became; only its first is without `split_from`.
drop index requests_by_query_code;
create index requests_by_query_code on requests (query_code_digest, unit_id, request_id);
create unique index requests_first_of_code on requests (query_code_digest, unit_id)
  where split_from is null;

alter table requests
  add foreign key (unit_id, split_from) references requests (unit_id, request_id);

-- What came with the application belongs to each of them; it is kept once.
alter table request_files drop constraint request_files_unit_id_file_id_key;

-- Letters that reach the applicant at once (0026), with the notice that an application was split.
create or replace function reaches_applicant(kind text, request_state text) returns boolean
  language sql immutable parallel safe
  return kind in (
      'receipt', 'clarification', 'reasons', 'extension', 'feeNotice', 'consultationNotice',
      'notClarified', 'feeUnpaid', 'withdrawn', 'correction', 'split'
    )
    or request_state in ('served', 'closed', 'archived') and kind in (
      'alreadyPublic', 'provided', 'partly', 'stateSecret', 'prohibitedByLaw', 'endangersSecurity',
      'thirdPartyRights', 'internalAffairs', 'deliberative', 'enforcementFile', 'registryInquiry',
      'notHeld', 'notOurs', 'needsCreation', 'stillUnclear', 'petition', 'repeat', 'publication',
      'excessive', 'reconfirmation'
    );
