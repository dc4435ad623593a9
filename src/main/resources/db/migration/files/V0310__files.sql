create table files (
    organization_id uuid not null references organizations on delete cascade,
    id uuid not null,
    -- who may name it in a message: 'visitor:<id>' or 'agent:<id>'
    uploader text not null,
    name text not null check (length(name) between 1 and 255),
    type text not null,
    bytes bigint not null check (bytes > 0),
    width int,
    height int,
    -- null until a message names the file; after a day without one it is deleted
    message_id uuid,
    created_at timestamptz not null default now(),
    primary key (organization_id, id)
);
create index on files (created_at) where message_id is null;
call tenant_table('files');
grant delete on files to chathub_operator;
