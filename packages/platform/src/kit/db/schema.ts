// Generated from the migrated database by `npm run db:types`; do not edit.

import type { ColumnType, Generated } from 'kysely'

/** jsonb: read as unknown, written as JSON text. */
export type Json = ColumnType<unknown, string, string>

export type Schema = {
  account_codes: {
    account_id: string
    query_code_digest: string
    added_at: Date
  }
  applicant_accounts: {
    account_id: string
    mailbox_fingerprint: string
    mailbox_sealed: string
    details_sealed: string | null
    created_at: Date
  }
  applicant_links: {
    link_id: string
    mailbox_fingerprint: string
    mailbox_sealed: string | null
    token_digest: string | null
    asked_at: Date
    expires_at: Date
    used_at: Date | null
  }
  applicant_sessions: {
    token_digest: string
    account_id: string
    created_at: Date
    ends_at: Date
  }
  applicant_verifications: {
    account_id: string
    unit_id: string
    request_id: string
    applicant_fingerprint: string
    basis: string
    verified_by: string
    verified_at: Date
  }
  application_drafts: {
    stage_digest: string
    content_sealed: string
    changed_at: Date
    expires_at: Date
  }
  audit_heads: {
    unit_id: string
    sequence: number
    hash: string
  }
  audit_lines: {
    unit_id: string
    sequence: number
    at: Date
    actor_kind: string
    actor_id: string
    actor_role: string | null
    request_id: string
    action: string
    subject: string
    facts: Json
    previous_hash: string
    hash: string
  }
  campaign_dates: {
    unit_id: string
    year: number
    level: string
    submit_on: string
    publish_on: string
  }
  campaign_members: {
    unit_id: string
    year: number
    member_id: string
    owes: boolean
    reason: string | null
    changed_by: string
    changed_at: Date
  }
  campaign_reminders: {
    unit_id: string
    year: number
    member_id: string
    stage: string
    due_on: string
    reminded_on: string
    people: number
  }
  campaigns: {
    unit_id: string
    year: number
    state: string
    remind_before: number[]
    remind_after: number[]
    opened_by: string
    opened_at: Date
    closed_by: string | null
    closed_at: Date | null
  }
  catalogue_entries: {
    unit_id: string
    catalogue_id: string
    code: string
    field: Generated<string>
    position: number
    first_matter: string
    second_matter: string
    elements: string
    basis: string
    limit_words: string
    limit_kind: string
    limit_days: number | null
    limit_month: number | null
    limit_day: number | null
    limit_law: Generated<string>
    discloser: string
    channels: Json
    audience: string
    audience_words: Generated<string>
    manner: string
    levels: Json
    saved_at: Date
    saved_by: string
  }
  catalogues: {
    unit_id: string
    catalogue_id: string
    title: string
    basis: Generated<string>
    valid_from: string
    valid_until: string | null
    serves_below: Generated<boolean>
    created_at: Date
    created_by: string
    issued_at: Date | null
    issued_by: string | null
  }
  clean_up_items: {
    unit_id: string
    clean_up_id: string
    record_id: string
    decision: string | null
    reason: Generated<string>
    decided_by: string | null
    decided_at: Date | null
    confirmed_by: string | null
    confirmed_at: Date | null
  }
  clean_ups: {
    unit_id: string
    clean_up_id: string
    title: string
    basis: string
    state: string
    opened_at: Date
    opened_by: string
    result_record_id: string | null
  }
  consultation_answers: {
    unit_id: string
    room_id: string
    sequence: number
    answer_id: string
    agrees: boolean
    reasons_sealed: string | null
    answered_at: Date
    noted_at: Date | null
    problem: string | null
  }
  consultation_rooms: {
    unit_id: string
    room_id: string
    request_id: string
    consultation: string
    party: string
    key_digest: string
    letter_id: string
    made_at: Date
    received_at: Date | null
    closed_at: Date | null
  }
  counted_decisions: {
    unit_id: string
    record_id: string
    known_from: Date
    known_until: Date | null
    item: string
    decided_on: string
  }
  decision_bases: {
    unit_id: string
    item: string
    year: number
    known_from: Date
    known_until: Date | null
    basis: string
    reason: string
    set_by: string
  }
  decision_figures: {
    unit_id: string
    item: string
    year: number
    month: number
    known_from: Date
    known_until: Date | null
    value: string
    source: string
    file_name: Generated<string>
    file_row: number | null
    entered_by: string
  }
  decision_imports: {
    unit_id: string
    import_id: string
    year: number
    file_name: string
    rows: Json
    created_by: string
    created_at: Date
    applied_at: Date | null
  }
  decision_years: {
    unit_id: string
    year: number
    version: number
  }
  dispute_facts: {
    unit_id: string
    dispute_id: string
    sequence: number
    kind: string
    happened_on: string
    content: Json
    recorded_at: Date
    recorded_by: string
  }
  dispute_figures: {
    unit_id: string
    dispute_id: string
    known_from: Date
    known_until: Date | null
    counted_as: string
    filed_on: string
    outcome: string | null
    concluded_on: string | null
  }
  dispute_outcome_rows: {
    unit_id: string
    kind: string
    outcome: string
    version: number
    valid_from: string
    counted_as: string | null
    basis: string
    saved_by: string
    saved_at: Date
  }
  dispute_papers: {
    unit_id: string
    dispute_id: string
    file_id: string
    kind: string
    dated_on: string
    number: string
    added_by: string
    added_at: Date
  }
  disputes: {
    unit_id: string
    dispute_id: string
    kind: string
    state: string
    request_id: string | null
    follows_id: string | null
    subject: string
    authority: string
    authority_number: string
    is_reviewer_only: boolean
    outcome: string | null
    lesson: string
    filed_on: string
    reply_due_on: string | null
    entered_at: Date
    changed_at: Date
    publication: Generated<string>
    suit_due_on: string | null
  }
  dropped_editions: {
    unit_id: string
    year: number
    edition_number: number
    dropped_at: Date
    document: string | null
    correction_note: string
    edits: Json
  }
  due_feeds: {
    staff_id: string
    key_digest: string | null
    made_at: Date | null
    email_sealed: string | null
  }
  duties: {
    unit_id: string
    staff_id: string
    role: string
    created_at: Date
    from_on: string | null
    until_on: string | null
    is_deputy: Generated<boolean>
    given_by: string | null
  }
  files: {
    unit_id: string
    file_id: string
    purpose: string
    name: string
    kind: string
    size: number
    digest: string
    state: string
    checked_by: string | null
    checked_at: Date | null
    threat: string | null
    sent_by: string
    sent_at: Date
    key_sealed: string | null
  }
  finding_decisions: {
    unit_id: string
    year: number
    fingerprint: string
    decision: string
    reason: string | null
    code: string
    cells: Json
    facts: Json
    message: string
    decided_by: string
    decided_at: Date
  }
  gazette_issues: {
    unit_id: string
    issue_id: string
    year: number
    number: number
    running: number | null
    issued_on: string
    contents: Json
    version: number
    record_id: string | null
    set_version: number | null
    dropped_at: Date | null
    changed_at: Date
    changed_by: string
  }
  gazette_saves: {
    unit_id: string
    issue_id: string
    version: number
    contents: Json
    what: string
    saved_at: Date
    saved_by: string
  }
  grass_roots_fields: {
    unit_id: string
    field: string
    is_kept: boolean
    set_at: Date
    set_by: string
  }
  guide_confirmations: {
    unit_id: string
    confirmation_id: string
    confirmed_at: Date
    confirmed_by: string
  }
  guide_rules: {
    unit_id: string
    months: number
    basis: string
    set_at: Date
    set_by: string
  }
  holiday_notices: {
    region: string
    year: number
    version: number
    title: string
    document_number: string | null
    source: string
    published_on: string
    arrangement: Json
    notice_text: string | null
    imported_by: string
    imported_at: Date
  }
  interpretation_waivers: {
    unit_id: string
    record_id: string
    reason: string
    waived_at: Date
    waived_by: string
  }
  issued_letters: {
    unit_id: string
    letter_id: string
    subject_id: string
    kind: string
    number: string | null
    issued_on: string
    template: string
    content: Json
    private_sealed: string
    digest: string
    issued_by: string
    issued_at: Date
  }
  letter_marks: {
    unit_id: string
    answer_mark: string
    notice_mark: string
    saved_by: string
    saved_at: Date
  }
  letter_openings: {
    unit_id: string
    letter_id: string
    opened_at: Date
  }
  letter_templates: {
    unit_id: string
    kind: string
    version: number
    valid_from: string
    valid_until: string | null
    title: string | null
    body: string | null
    saved_by: string
    saved_at: Date
  }
  login_links: {
    issuer: string
    subject: string
    staff_id: string
    linked_by: string
    linked_at: Date
  }
  matter_reminders: {
    unit_id: string
    kind: string
    subject_id: string
    told_id: string
    reminded_at: Date
  }
  narrative_facts: {
    unit_id: string
    year: number
    field: string
    fact: string
    piece: string
    cell: string
    value: string
    inserted_by: string
    inserted_at: Date
  }
  normative_figures: {
    unit_id: string
    record_id: string
    known_from: Date
    known_until: Date | null
    row_key: string
    issued_on: string
    ended_on: string | null
  }
  normative_rules: {
    unit_id: string
    issue_date: string
    interpretation_days: number
    set_by: string
    set_at: Date
  }
  notifications: {
    staff_id: string
    notification_id: string
    cause: string
    title: string
    detail: string
    link: string
    created_at: Date
    read_at: Date | null
  }
  number_series: {
    unit_id: string
    series: string
    year: number
    last_number: number
  }
  old_addresses: {
    address: string
    unit_id: string
    record_id: string
    added_at: Date
    added_by: string
  }
  outgoing_messages: {
    unit_id: string
    message_id: string
    subject_id: string
    kind: string
    carrier: string
    state: string
    address_sealed: string | null
    content_sealed: string | null
    attempts: Generated<number>
    problem: string | null
    queued_at: Date
    settled_at: Date | null
  }
  public_catalogue_entries: {
    unit_id: string | null
    catalogue_id: string | null
    catalogue_title: string | null
    catalogue_basis: string | null
    valid_from: string | null
    valid_until: string | null
    serves_below: boolean | null
    issued_at: Date | null
    code: string | null
    field: string | null
    position: number | null
    first_matter: string | null
    second_matter: string | null
    elements: string | null
    basis: string | null
    limit_words: string | null
    limit_kind: string | null
    limit_days: number | null
    limit_month: number | null
    limit_day: number | null
    limit_law: string | null
    discloser: string | null
    channels: Json | null
    audience: string | null
    audience_words: string | null
    manner: string | null
    levels: Json | null
  }
  public_counts: {
    unit_id: string
    kind: string
    item: string
    live: string
  }
  public_old_addresses: {
    address: string | null
    unit_code: string | null
    serial_year: number | null
    serial: number | null
  }
  public_records: {
    unit_id: string | null
    record_id: string | null
    edition_number: number | null
    unit_code: string | null
    unit_name: string | null
    serial_year: number | null
    serial: number | null
    index_number: string | null
    kind: string | null
    entry_code: string | null
    published_at: Date | null
    standing: string | null
    ended_at: Date | null
    ended_reason: string | null
    redirect_to: string | null
    title: string | null
    content: Json | null
    content_digest: string | null
    subject: string | null
    document_number: string | null
    formed_on: string | null
    item: string | null
    ends_on: string | null
    amended_on: string | null
  }
  public_unit_profiles: {
    unit_id: string | null
    office_name: string | null
    address: string | null
    hours: string | null
    phone: string | null
    fax: string | null
    internet_contact: string | null
    guide_address: string | null
  }
  public_validity: {
    unit_id: string | null
    record_id: string | null
    fact_id: string | null
    kind: string | null
    holds_from: string | null
    valid_until: string | null
    by_unit_id: string | null
    by_record_id: string | null
    by_document: string | null
    basis: string | null
  }
  published_files: {
    unit_id: string | null
    record_id: string | null
    edition_number: number | null
    unit_code: string | null
    serial_year: number | null
    serial: number | null
    standing: string | null
    file_id: string | null
    title: string | null
    kind: string | null
    size: number | null
    digest: string | null
    text: string | null
    web_form: string | null
  }
  published_reports: {
    unit_id: string
    year: number
    edition_number: number
    unit_code: string
  }
  queued_jobs: {
    id: string | null
    job: string | null
    run_at: Date | null
    attempts: number | null
    max_attempts: number | null
    last_error: string | null
    created_at: Date | null
    updated_at: Date | null
    locked_at: Date | null
  }
  record_due_reminders: {
    unit_id: string
    record_id: string
    edition_number: number
    due_on: string
    stage: string
    reminded_at: Date
  }
  record_editions: {
    unit_id: string
    record_id: string
    edition_number: number
    state: string
    content: Json
    content_digest: string
    title: string
    attribute: string | null
    formed_on: string | null
    due_on: string | null
    version: number
    chain: Json | null
    steps_passed: Generated<number>
    submitted_by: string | null
    scheduled_for: Date | null
    urgent_reason: string | null
    urgent_approved_by: string | null
    urgent_approved_at: Date | null
    published_at: Date | null
    published_by: string | null
    changed_at: Date
    changed_by: string
  }
  record_file_texts: {
    unit_id: string
    file_id: string
    outcome: string
    text: string
    web_form: string | null
    note: string
    read_at: Date
  }
  record_files: {
    unit_id: string
    record_id: string
    file_id: string
    added_by: string
    added_at: Date
  }
  record_finding_decisions: {
    unit_id: string
    record_id: string
    finding_digest: string
    code: string
    reason: string
    decided_by: string
    decided_at: Date
  }
  record_links: {
    unit_id: string
    record_id: string
    tie: string
    to_unit_id: string
    to_record_id: string
    noted_at: Date
  }
  record_links_reached: {
    address: string
    outcome: string
    status: number | null
    asked_at: Date
  }
  record_numbering: {
    unit_id: string
    pattern: string
    marks: Json
    set_at: Date
    set_by: string
  }
  record_origins: {
    unit_id: string
    record_id: string
    source: string
    source_address: Generated<string>
    published_on: string
    taken_in_at: Date
    taken_in_by: string
  }
  record_overdue: {
    unit_id: string
    record_id: string
    edition_number: number
    due_on: string
    derived_from: string
    noted_at: Date
  }
  record_preview_openings: {
    unit_id: string
    preview_id: string
    opening_id: string
    content_digest: string
    opened_at: Date
  }
  record_previews: {
    unit_id: string
    preview_id: string
    record_id: string
    edition_number: number
    key_digest: string
    for_whom: string
    made_by: string
    made_at: Date
    expires_at: Date
    revoked_by: string | null
    revoked_at: Date | null
  }
  record_publications: {
    unit_id: string
    record_id: string
    edition_number: number
    unit_code: string
    unit_name: string
    serial_year: number
    serial: number
    index_number: string
    kind: string
    title: string
    content: Json
    content_digest: string
    entry_code: string
    subject: string
    document_number: string
    formed_on: string | null
    published_at: Date
    standing: string
    ended_at: Date | null
    ended_reason: string | null
    redirect_to: string | null
    item: Generated<string | null>
    ends_on: string | null
    amended_on: string | null
  }
  record_re_review_reminders: {
    unit_id: string
    record_id: string
    edition_number: number
    comes_up_on: string
    reminded_at: Date
  }
  record_re_reviews: {
    unit_id: string
    record_id: string
    edition_number: number
    sequence: number
    outcome: string
    reason: string
    next_on: string | null
    reviewed_by: string
    reviewed_at: Date
  }
  record_readers: {
    unit_id: string
    record_id: string
    staff_id: string
    named_by: string
    named_at: Date
  }
  record_saves: {
    unit_id: string
    record_id: string
    edition_number: number
    version: number
    content: Json
    content_digest: string
    saved_at: Date
    saved_by: string
  }
  record_schedule_refusals: {
    unit_id: string
    record_id: string
    edition_number: number
    scheduled_for: Date
    code: string
    messages: Json
    refused_at: Date
  }
  record_steps: {
    unit_id: string
    record_id: string
    edition_number: number
    sequence: number
    action: string
    step_name: string | null
    content_digest: string
    remark: Generated<string>
    taken_at: Date
    taken_by: string
  }
  record_transfers: {
    unit_id: string
    transfer_id: string
    record_id: string
    receiver: string
    receiver_name: string
    sent_on: string
    note: Generated<string>
    noted_at: Date
    noted_by: string
  }
  records: {
    unit_id: string
    record_id: string
    kind: string
    serial_year: number | null
    serial: number | null
    index_number: string | null
    live_edition: number | null
    is_limited: Generated<boolean>
    created_at: Date
    created_by: string
  }
  recovery_codes: {
    staff_id: string
    code_digest: string
    used_at: Date | null
  }
  release_checks: {
    unit_id: string
    request_id: string
    release_id: string
    source_file: string
    released_file: string | null
    findings: Json
    marks: Json
    proof: Json | null
    attached: Generated<boolean>
    made_by: string
    made_at: Date
    changed_at: Date
  }
  remedy_rows: {
    unit_id: string
    subject: string
    version: number
    valid_from: string
    value: string
    basis: string
    saved_by: string
    saved_at: Date
  }
  reminder_settings: {
    unit_id: string
    days_before: number
    saved_by: string
    saved_at: Date
  }
  report_cell_edits: {
    unit_id: string
    year: number
    edition_number: number
    edit_number: number
    address: string
    was: string
    value: string
    manner: string
    save_id: string
    edited_by: string
    edited_at: Date
  }
  report_cells: {
    unit_id: string
    year: number
    edition_number: number
    address: string
    value: string | null
    state: string
    money: string | null
    acceptance: Generated<number>
  }
  report_confirmed_cells: {
    unit_id: string
    year: number
    edition_number: number
    cell: string
    confirmed_by: string
    confirmed_at: Date
  }
  report_differences: {
    unit_id: string
    year: number
    address: string
    stated: string | null
    computed: string | null
    reason: string
    given_by: string
    given_at: Date
  }
  report_editions: {
    unit_id: string
    year: number
    edition_number: number
    state: string
    document: string | null
    imported_from: string | null
    submitted_by: string | null
    submitted_at: Date | null
    accepted_by: string | null
    accepted_at: Date | null
    returned_reason: string | null
    correction_note: string | null
    created_at: Date
    changed_at: Date
    scope: Generated<string>
    acceptance: Generated<number>
    withdrawn_reason: string | null
  }
  report_effects: {
    unit_id: string
    year: number
    edition_number: number
    kind: string
    cause_unit_id: string
    cause_year: number
    cause_edition: number
    cells: Json
    findings: Json
    found_at: Date
  }
  report_error_counts: {
    unit_id: string
    year: number
    edition_number: number
    errors: number
    counted_for: Date
  }
  report_parts: {
    unit_id: string
    year: number
    document: string
    imported_from: string | null
    taken_from_unit: string | null
    taken_from_edition: number | null
    changed_by: string
    changed_at: Date
  }
  report_publications: {
    unit_id: string
    year: number
    edition_number: number
    title: string
    document: string
    digest: string
    correction_note: string | null
    waivers: Json
    published_at: Date
    unit_name: string
    scope: string
  }
  report_readings: {
    unit_id: string
    year: number
    edition_number: number
    file_id: string
    source: string
    document: string
    confirmed_organ: string | null
    read_by: string
    read_at: Date
    confirmed_by: string | null
    confirmed_at: Date | null
  }
  report_roll_ups: {
    unit_id: string
    year: number
    edition_number: number
    scope: string
    figures: Json
    part: string | null
    made_by: string
    made_at: Date
  }
  report_sources: {
    unit_id: string
    year: number
    edition_number: number
    source_unit_id: string
    source_edition: number
    source_acceptance: Generated<number>
  }
  report_waivers: {
    unit_id: string
    year: number
    fingerprint: string
    reason: string
    waived_by: string
    waived_at: Date
  }
  request_comments: {
    unit_id: string
    request_id: string
    comment_id: string
    written_by: string
    said: string
    written_at: Date
  }
  request_facts: {
    unit_id: string
    request_id: string
    sequence: number
    kind: string
    happened_on: string
    content: Json
    recorded_at: Date
    recorded_by: string
  }
  request_figures: {
    unit_id: string
    request_id: string
    known_from: Date
    known_until: Date | null
    applicant_class: string
    received_on: string
    outcome: string | null
    decided_on: string | null
  }
  request_files: {
    unit_id: string
    request_id: string
    file_id: string
    part: string
    added_by: string
    added_at: Date
  }
  request_helpers: {
    unit_id: string
    request_id: string
    staff_id: string
    added_by: string
    added_at: Date
  }
  request_imports: {
    unit_id: string
    import_id: string
    file_name: string
    lines_sealed: string
    created_by: string
    created_at: Date
    applied_at: Date | null
  }
  request_matters: {
    unit_id: string
    matter_id: string
    kind: string
    number: string
    request_id: string | null
    opened_on: string
    planned_on: string | null
    content: string
    person_sealed: string | null
    result: string | null
    reason: string | null
    place: string | null
    closed_on: string | null
    opened_by: string
    opened_at: Date
    closed_by: string | null
    closed_at: Date | null
  }
  request_reminders: {
    unit_id: string
    request_id: string
    due_on: string
    stage: string
    reminded_at: Date
  }
  requests: {
    unit_id: string
    request_id: string
    number: string | null
    query_code_digest: string
    state: string
    channel: string
    applicant_class: string
    applicant_sealed: string
    applicant_fingerprint: string
    description: string
    wanted_form: string
    wanted_route: string
    needs_help: boolean
    split_from: string | null
    handled_by: string | null
    drafted_by: string | null
    draft: Json | null
    outcome: string | null
    received_on: string | null
    due_on: string | null
    clock_state: string
    entered_at: Date
    changed_at: Date
    imported: Json | null
    words: Generated<string>
  }
  review_chains: {
    unit_id: string
    kind: string
    steps: Json
    saved_by: string
    saved_at: Date
  }
  schema_migrations: {
    number: number
    name: string
    checksum: string
    applied_at: Date
  }
  search_documents: {
    unit_id: string
    record_id: string
    edition_number: number
    unit_code: string
    unit_name: string
    serial_year: number
    serial: number
    index_number: string
    document_number: string
    index_key: string
    number_key: string
    kind: string
    entry_code: string
    subject: string
    published_at: Date
    title: string
    body: string
    files: Json
    file_text: string
    effective_on: string | null
    ends_on: string | null
    end_kind: string | null
    amended_on: string | null
    terms: number[]
  }
  search_subscriptions: {
    subscription_id: string
    mailbox_fingerprint: string
    mailbox_sealed: string | null
    search: string
    frequency: string
    asked_at: Date
    confirm_digest: string | null
    confirmed_at: Date | null
    ended_at: Date | null
    told_until: Date | null
    next_at: Date | null
  }
  search_synonyms: {
    group_id: string
    words: string[]
    is_off: boolean
    changed_by: string
    changed_at: Date
  }
  secret_keys: {
    key_id: string
    proof: string
    added_at: Date
  }
  sessions: {
    token_digest: string
    staff_id: string
    created_at: Date
    used_at: Date
    device: Generated<string>
    signed_in_by: Generated<string>
  }
  sign_in_links: {
    token_digest: string
    staff_id: string
    expires_at: Date
  }
  site_identity: {
    name: string
    value: string
    saved_by: string
    saved_at: Date
  }
  site_import_rows: {
    unit_id: string
    import_id: string
    row_number: number
    read: Json
    title: string
    address: string
    document_number: string
    notes: Json
    state: string
    record_id: string | null
  }
  site_imports: {
    unit_id: string
    import_id: string
    file_name: string
    source: string
    kind: string
    created_by: string
    created_at: Date
    begun_at: Date | null
  }
  staff: {
    staff_id: string
    account: string
    name: string
    password_hash: string | null
    totp_secret: string | null
    totp_step: Generated<number>
    failed_sign_ins: Generated<number>
    closed_until: Date | null
    locked_at: Date | null
    created_at: Date
  }
  staff_contacts: {
    staff_id: string
    phone_sealed: string
    phone_fingerprint: string
  }
  staged_files: {
    stage_digest: string
    file_id: string
    purpose: string
    name: string
    kind: string
    size: number
    digest: string
    key_sealed: string
    state: string
    checked_by: string | null
    checked_at: Date | null
    sent_at: Date
    expires_at: Date
    sent_from: string | null
  }
  unit_imports: {
    import_id: string
    file_name: string
    lines: Json
    created_by: string
    created_at: Date
    applied_at: Date | null
  }
  unit_names: {
    unit_id: string
    from_on: string
    name: string
  }
  unit_profiles: {
    unit_id: string
    office_name: string
    address: string
    hours: string
    phone: string
    fax: string
    internet_contact: string
    guide_address: string
    changed_at: Date
    changed_by: string
  }
  unit_succession_sides: {
    unit_id: string
    succession_id: string
    side: string
  }
  unit_successions: {
    succession_id: string
    kind: string
    effective_on: string
    basis: string
    duties: string | null
    created_at: Date
  }
  units: {
    unit_id: string
    code: string
    name: string
    kind: string
    parent_id: string | null
    region: string
    has_rule_making_power: boolean
    created_on: string
    abolished_on: string | null
    index_code: string | null
    credit_code: string | null
    system_parent_id: string | null
    led_by: Generated<string>
    supervisor_id: Generated<string | null>
    websites: Generated<string[]>
    has_subordinate_bodies: Generated<boolean>
  }
  validity_corrections: {
    unit_id: string
    record_id: string
    fact_id: string
    reason: string
    corrected_at: Date
    corrected_by: string
  }
  validity_facts: {
    unit_id: string
    record_id: string
    fact_id: string
    kind: string
    holds_from: string
    valid_until: string | null
    by_unit_id: string | null
    by_record_id: string | null
    by_document: Generated<string>
    basis: string
    origin: string
    noted_at: Date
    noted_by: string
  }
  wordings: {
    wrong: string
    instead: string
    note: string
    is_off: boolean
    changed_by: string
    changed_at: Date
  }
}
