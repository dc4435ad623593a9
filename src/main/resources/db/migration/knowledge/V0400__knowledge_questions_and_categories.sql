create table knowledge_base_categories (
    organization_id uuid not null,
    id uuid not null,
    parent_id uuid,
    name text not null check (char_length(name) between 1 and 100),
    slug text not null,
    order_index int not null,
    primary key (organization_id, id),
    unique (organization_id, slug),
    foreign key (organization_id, parent_id) references knowledge_base_categories (organization_id, id)
);
call tenant_table('knowledge_base_categories');

create table knowledge_qa_items (
    organization_id uuid not null,
    id uuid not null,
    question text not null check (char_length(question) between 1 and 500),
    -- SHA-256 of the question without regard to case, width, spaces and closing punctuation
    question_key text not null,
    answer text not null check (char_length(answer) between 1 and 10000),
    language text not null,
    category_id uuid,
    variations text[] not null check (cardinality(variations) <= 50),
    status text not null check (status in ('DRAFT', 'PUBLISHED')),
    created_by text not null,
    created_at timestamptz not null,
    updated_by text not null,
    updated_at timestamptz not null,
    version bigint not null default 1,
    primary key (organization_id, id),
    unique (organization_id, question_key, language),
    foreign key (organization_id, category_id) references knowledge_base_categories (organization_id, id)
        on delete set null (category_id)
);
create index on knowledge_qa_items (organization_id, category_id);
call tenant_table('knowledge_qa_items');

-- Rises with every change of an organization's knowledge. Writers lock it, so they take turns.
create table knowledge_versions (
    organization_id uuid primary key,
    version bigint not null
);
call tenant_table('knowledge_versions');
