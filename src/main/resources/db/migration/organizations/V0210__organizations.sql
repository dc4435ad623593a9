create table organizations (
    id uuid primary key,
    name text not null,
    slug text not null unique,
    status text not null check (status in ('PENDING', 'ACTIVE', 'SUSPENDED', 'DISABLED')),
    locale text not null,
    timezone text not null,
    created_at timestamptz not null
);
alter table organizations enable row level security;
alter table organizations force row level security;
create policy tenant on organizations to chathub_app
    using (id = nullif(current_setting('app.organization_id', true), '')::uuid)
    with check (id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy operator on organizations to chathub_operator using (true) with check (true);
grant select, insert, update on organizations to chathub_app;
grant select, update on organizations to chathub_operator;

create table agents (
    organization_id uuid not null references organizations,
    id uuid not null,
    user_id uuid not null references users,
    display_name text not null,
    role text not null check (role in ('OWNER', 'ADMIN', 'AGENT', 'VIEWER')),
    created_at timestamptz not null,
    removed_at timestamptz,
    primary key (organization_id, id)
);
create unique index agents_active_seat on agents (organization_id, user_id) where removed_at is null;
create index on agents (user_id) where removed_at is null;
call tenant_table('agents');
revoke delete on agents from chathub_app;

create table invitations (
    organization_id uuid not null references organizations,
    id uuid not null,
    email text not null check (email = lower(email)),
    role text not null check (role in ('OWNER', 'ADMIN', 'AGENT', 'VIEWER')),
    token_hash bytea not null unique,
    invited_by uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    revoked_at timestamptz,
    primary key (organization_id, id),
    foreign key (organization_id, invited_by) references agents
);
create unique index invitations_open on invitations (organization_id, email)
    where accepted_at is null and revoked_at is null;
call tenant_table('invitations');
revoke delete on invitations from chathub_app;

create table api_keys (
    organization_id uuid not null references organizations,
    id uuid not null,
    name text not null,
    token_hash bytea not null unique,
    token_end text not null,
    scopes text[] not null,
    created_by uuid,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (organization_id, id),
    foreign key (organization_id, created_by) references agents
);
call tenant_table('api_keys');
revoke delete on api_keys from chathub_app;

-- The only look across organizations that the application has: at sign-in it must know where a user has a seat before
-- it can work for one of them. A function, not a further policy, so that no other statement ever sees more.
create function seats_of_user(person uuid)
returns table (organization_id uuid, organization_name text, status text, agent_id uuid, display_name text, role text)
language sql stable security definer set search_path = public as $$
    select o.id, o.name, o.status, a.id, a.display_name, a.role
    from agents a join organizations o on o.id = a.organization_id
    where a.user_id = person and a.removed_at is null
    order by a.created_at, a.id
$$;
revoke execute on function seats_of_user(uuid) from public;
grant execute on function seats_of_user(uuid) to chathub_app;
