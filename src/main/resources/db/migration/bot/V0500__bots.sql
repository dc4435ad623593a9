create table bot_personalities (
    organization_id uuid not null references organizations on delete cascade,
    id uuid not null,
    name text not null check (length(name) between 1 and 60),
    -- of the texts below; questions are answered in their own language
    language text not null,
    -- empty: the sentence of the message bundles, in the customer's language
    greeting text not null default '' check (length(greeting) <= 500),
    unknown_text text not null default '' check (length(unknown_text) <= 500),
    handoff_text text not null default '' check (length(handoff_text) <= 500),
    confidence_threshold double precision not null check (confidence_threshold > 0 and confidence_threshold < 1),
    -- so many unanswered messages in a row lead to a person; 0: never
    patience int not null check (patience between 0 and 10),
    -- words and phrases that go straight to people
    handoff_topics text[] not null default '{}',
    created_at timestamptz not null default now(),
    primary key (organization_id, id)
);
call tenant_table('bot_personalities');

-- What the bot did with a customer's message, and why.
create table bot_turns (
    organization_id uuid not null,
    id uuid not null,
    conversation_id uuid not null,
    bot_id uuid not null,
    -- the reply
    message_id uuid not null,
    question text not null,
    language text not null,
    decision text not null check (decision in ('ANSWER', 'CLARIFY', 'HANDOFF', 'UNKNOWN', 'SMALL_TALK')),
    reason text not null,
    confidence double precision not null,
    candidates jsonb not null,
    duration_ms int not null,
    created_at timestamptz not null,
    primary key (organization_id, id)
) partition by range (id);
create index on bot_turns (organization_id, conversation_id, id desc);
call tenant_table('bot_turns');
call partitioned_table('bot_turns');
