-- Answers to requests that a program may send again; forgotten after a day.
create table api_idempotency_keys (
    organization_id uuid not null references organizations on delete cascade,
    api_key_id uuid not null,
    key text not null check (char_length(key) between 1 and 255),
    request_hash bytea not null,
    response jsonb,
    created_at timestamptz not null,
    primary key (organization_id, api_key_id, key)
);
create index on api_idempotency_keys (organization_id, created_at);
call tenant_table('api_idempotency_keys');
