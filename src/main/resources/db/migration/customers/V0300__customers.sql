create table customers (
    organization_id uuid not null references organizations on delete cascade,
    id uuid not null,
    name text check (length(name) <= 200),
    email text check (length(email) <= 320),
    language text check (length(language) <= 35),
    -- words of name and e-mail, to search by
    terms tsvector not null default '',
    created_at timestamptz not null default now(),
    primary key (organization_id, id)
);
call tenant_table('customers');

-- How a customer is known on a channel: the visitor of a browser, the signed-in user of a site.
create table customer_identities (
    organization_id uuid not null,
    kind text not null check (kind in ('VISITOR', 'USER')),
    value text not null check (length(value) between 1 and 300),
    customer_id uuid not null,
    created_at timestamptz not null default now(),
    primary key (organization_id, kind, value),
    foreign key (organization_id, customer_id) references customers on delete cascade
);
create index on customer_identities (organization_id, customer_id);
call tenant_table('customer_identities');

create extension if not exists btree_gin;
create index on customers using gin (organization_id, terms);
