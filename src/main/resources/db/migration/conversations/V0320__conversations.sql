create table inboxes (
    organization_id uuid not null references organizations on delete cascade,
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    locale text not null,
    -- public: stands in the embedding page
    widget_token text not null unique,
    -- sealed; signs the users of the embedding page
    identity_secret bytea not null,
    allowed_domains text[] not null default '{}',
    color text not null check (color ~ '^#[0-9a-f]{6}$'),
    side text not null check (side in ('left', 'right')),
    greeting text not null check (length(greeting) <= 500),
    away_text text not null check (length(away_text) <= 500),
    starters text[] not null default '{}',
    -- who answers first; none: the queue
    bot_id uuid,
    -- a customer who writes within so many days after the end goes on with the old conversation
    reopen_days int not null default 7 check (reopen_days between 0 and 365),
    created_at timestamptz not null default now(),
    primary key (organization_id, id)
);
call tenant_table('inboxes');

create table conversations (
    organization_id uuid not null,
    id uuid not null,
    inbox_id uuid not null,
    customer_id uuid not null,
    status text not null check (status in ('OPEN', 'SNOOZED', 'RESOLVED')),
    handler text not null check (handler in ('BOT', 'QUEUE', 'AGENT')),
    assignee_id uuid,
    snoozed_until timestamptz,
    -- the position of the newest message; raised under the row's lock, so positions follow the order of commits
    last_position bigint not null default 0,
    last_message_at timestamptz not null,
    last_preview text not null default '',
    last_author text not null default 'SYSTEM',
    -- the newest message of the customer, and how far the bot has dealt with them
    customer_position bigint not null default 0,
    bot_position bigint not null default 0,
    agent_read bigint not null default 0,
    customer_read bigint not null default 0,
    unread int not null default 0,
    -- since when the customer waits for a person
    waiting_since timestamptz,
    handoff_reason text,
    handed_off_at timestamptz,
    resolved_at timestamptz,
    resolved_by uuid,
    language text,
    page_url text,
    page_title text,
    user_agent text,
    created_at timestamptz not null default now(),
    primary key (organization_id, id),
    foreign key (organization_id, inbox_id) references inboxes,
    foreign key (organization_id, customer_id) references customers,
    check ((handler = 'AGENT') = (assignee_id is not null)),
    check ((status = 'RESOLVED') = (resolved_at is not null)),
    check ((status = 'SNOOZED') = (snoozed_until is not null))
);
create unique index one_open_conversation on conversations (organization_id, inbox_id, customer_id)
    where status <> 'RESOLVED';
create index on conversations (organization_id, customer_id, id desc);
create index on conversations (organization_id, last_message_at desc, id desc) where status = 'OPEN';
create index on conversations (organization_id, assignee_id, last_message_at desc, id desc) where status = 'OPEN';
create index on conversations (organization_id, handler, last_message_at desc, id desc) where status = 'OPEN';
create index on conversations (organization_id, last_message_at desc, id desc) where status = 'RESOLVED';
create index on conversations (organization_id, snoozed_until) where status = 'SNOOZED';
create index bot_has_work on conversations (organization_id, id)
    where handler = 'BOT' and status = 'OPEN' and customer_position > bot_position;
call tenant_table('conversations');

create table messages (
    organization_id uuid not null,
    id uuid not null,
    conversation_id uuid not null,
    position bigint not null,
    client_id text not null,
    kind text not null check (kind in ('TEXT', 'IMAGE', 'FILE', 'NOTE', 'EVENT')),
    author text not null check (author in ('CUSTOMER', 'AGENT', 'BOT', 'SYSTEM')),
    author_id uuid,
    author_name text not null default '',
    text text not null,
    -- files, source, choices, event: what is shown besides the text
    details jsonb,
    terms tsvector not null,
    created_at timestamptz not null,
    primary key (organization_id, id)
) partition by range (id);
create index on messages (organization_id, conversation_id, position desc);
-- A long list of pending entries is read by every search.
create index on messages using gin (organization_id, terms) with (gin_pending_list_limit = 256);
call tenant_table('messages');
-- The same message sent twice, and two messages in one place, are refused by the database itself.
call partitioned_table('messages', array[
    'organization_id, conversation_id, client_id',
    'organization_id, conversation_id, position']);

-- Full-text operators are not leakproof, so under row-level security their index would not be used. These functions
-- run as the operator's role, whose policy hides nothing, and name the organization themselves. They are planned for
-- the words that are looked for: a plan for any words would read all messages of the organization.

-- The newest messages first. Frequent words are in the newest messages often enough; all others are few, and come from
-- the index of words. "offset 0" keeps the planner from reading backwards in the hope of meeting them.
create function search_messages(wanted tsquery, before uuid, size int)
returns table (id uuid, conversation_id uuid)
language plpgsql stable security definer set search_path = public set plan_cache_mode = force_custom_plan rows 300 as $$
declare
    tenant constant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
    newest constant int := 4000;
    bound uuid;
    found int;
begin
    return query
        select n.id, n.conversation_id
        from (select m.id, m.conversation_id, m.terms from messages m
            where m.organization_id = tenant and m.id < before order by m.id desc limit newest) n
        where n.terms @@ wanted
        order by n.id desc
        limit size;
    get diagnostics found = row_count;
    if found >= size then
        return;
    end if;
    select m.id into bound from messages m
        where m.organization_id = tenant and m.id < before order by m.id desc offset newest - 1 limit 1;
    if bound is null then
        return;
    end if;
    return query
        select o.id, o.conversation_id
        from (select m.id, m.conversation_id from messages m
            where m.organization_id = tenant and m.id < bound and m.terms @@ wanted offset 0) o
        order by o.id desc
        limit size - found;
end $$;

create function search_customers(wanted tsquery, size int) returns setof uuid
language plpgsql stable security definer set search_path = public set plan_cache_mode = force_custom_plan rows 50 as $$
declare
    tenant constant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
begin
    return query
        select f.id
        from (select c.id from customers c where c.organization_id = tenant and c.terms @@ wanted offset 0) f
        order by f.id desc
        limit size;
end $$;

revoke execute on function search_messages(tsquery, uuid, int), search_customers(tsquery, int) from public;
grant execute on function search_messages(tsquery, uuid, int), search_customers(tsquery, int) to chathub_app;
grant create on schema public to chathub_operator;
alter function search_messages(tsquery, uuid, int) owner to chathub_operator;
alter function search_customers(tsquery, int) owner to chathub_operator;
revoke create on schema public from chathub_operator;
