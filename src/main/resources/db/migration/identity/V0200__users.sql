create table users (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    name text not null,
    password_hash text not null,
    locale text not null,
    operator boolean not null default false,
    confirmed_at timestamptz,
    created_at timestamptz not null
);

create table user_tokens (
    hash bytea primary key,
    user_id uuid not null references users on delete cascade,
    purpose text not null check (purpose in ('CONFIRM_EMAIL', 'RESET_PASSWORD')),
    expires_at timestamptz not null,
    unique (user_id, purpose)
);
create index on user_tokens (expires_at);

-- By the hash of the address typed, whether or not somebody has it: what is locked tells nothing about who is a user.
create table sign_in_failures (
    email_hash bytea primary key,
    failures int not null,
    last_at timestamptz not null,
    locked_until timestamptz
);
create index on sign_in_failures (last_at);

grant select, insert, update, delete on users, user_tokens, sign_in_failures to chathub_app;
grant select on users to chathub_operator;
