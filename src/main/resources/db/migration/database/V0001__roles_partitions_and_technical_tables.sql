-- Roles: an external server's administrator creates them before (docs/database.md); then these find them.
do $$
declare
    role_name text;
begin
    foreach role_name in array array['chathub_app', 'chathub_operator'] loop
        if not exists (select from pg_roles where rolname = role_name) then
            execute format('create role %I login nosuperuser nobypassrls', role_name);
            execute format('grant %I to current_user', role_name);
        end if;
    end loop;
end $$;

revoke create on schema public from public;
grant usage on schema public to chathub_app, chathub_operator;

-- Makes a table a tenant table: closed without an organization, the owner included.
create procedure tenant_table(name text)
language plpgsql as $$
begin
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($f$create policy tenant on %I to chathub_app
        using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
        with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)$f$, name);
    execute format('create policy operator on %I to chathub_operator using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on %I to chathub_app', name);
    execute format('grant select on %I to chathub_operator', name);
end $$;

-- Tables partitioned by month on their UUIDv7 id.
create table partitioned_tables (
    name text primary key,
    -- columns that must be unique within each partition, which a partitioned table can not declare without its key
    unique_keys text[] not null default '{}',
    retention_months int check (retention_months > 0)
);

-- The lowest UUIDv7 of an instant.
create function uuid_bound(at timestamptz) returns uuid
language sql immutable as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid
$$;

create function partition_name(parent text, month timestamptz) returns text
language sql immutable as $$
    select parent || '_' || to_char(month at time zone 'UTC', 'YYYY_MM')
$$;

-- Rows that meanwhile went to the default partition move into the new one.
create procedure create_partition(parent text, month timestamptz)
language plpgsql as $$
declare
    child text := partition_name(parent, month);
    lower_bound uuid := uuid_bound(month);
    upper_bound uuid := uuid_bound((month at time zone 'UTC' + interval '1 month') at time zone 'UTC');
    keys text;
begin
    if to_regclass(child) is not null then
        return;
    end if;
    execute format('create table %I (like %I including defaults including constraints)', child, parent);
    execute format('with moved as (delete from only %I where id >= %L and id < %L returning *) insert into %I select * from moved',
        parent || '_default', lower_bound, upper_bound, child);
    execute format('alter table %I attach partition %I for values from (%L) to (%L)',
        parent, child, lower_bound, upper_bound);
    foreach keys in array (select unique_keys from partitioned_tables where name = parent) loop
        execute format('create unique index on %I (%s)', child, keys);
    end loop;
end $$;

-- Called by the migration that creates a partitioned table.
create procedure partitioned_table(parent text, keys text[] default '{}')
language plpgsql as $$
declare
    key text;
begin
    insert into partitioned_tables (name, unique_keys) values (parent, keys);
    execute format('create table %I partition of %I default', parent || '_default', parent);
    foreach key in array keys loop
        execute format('create unique index on %I (%s)', parent || '_default', key);
    end loop;
    for ahead in 0..3 loop
        call create_partition(parent, (date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead)) at time zone 'UTC');
    end loop;
end $$;

create function missing_partitions() returns setof text
language sql stable security definer set search_path = public as $$
    select partition_name(name, month at time zone 'UTC')
    from partitioned_tables,
        generate_series(date_trunc('month', now() at time zone 'UTC'),
            date_trunc('month', now() at time zone 'UTC') + interval '1 month', interval '1 month') month
    where to_regclass(partition_name(name, month at time zone 'UTC')) is null
$$;

create function unforeseen_rows() returns setof text
language plpgsql stable security definer set search_path = public as $$
declare
    parent text;
    filled boolean;
begin
    for parent in select name from partitioned_tables loop
        execute format('select exists (select from only %I)', parent || '_default') into filled;
        if filled then
            return next parent;
        end if;
    end loop;
end $$;

-- Three months ahead are ready; what is past its retention goes. Returns what was done.
create function maintain_partitions() returns setof text
language plpgsql security definer set search_path = public as $$
declare
    parent partitioned_tables;
    child text;
    month timestamptz;
begin
    perform pg_advisory_xact_lock(hashtext('maintain_partitions'));
    for parent in select * from partitioned_tables loop
        for ahead in 0..3 loop
            month := (date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead)) at time zone 'UTC';
            if to_regclass(partition_name(parent.name, month)) is null then
                call create_partition(parent.name, month);
                return next 'created ' || partition_name(parent.name, month);
            end if;
        end loop;
        for child in
            select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = parent.name::regclass
                and c.relname ~ '_\d{4}_\d{2}$'
                and c.relname < partition_name(parent.name,
                    now() - make_interval(months => parent.retention_months))
        loop
            execute format('drop table %I', child);
            return next 'dropped ' || child;
        end loop;
    end loop;
end $$;

revoke execute on function maintain_partitions(), unforeseen_rows(), missing_partitions() from public;
grant execute on function maintain_partitions(), unforeseen_rows(), missing_partitions() to chathub_app;

-- Spring Session
create table spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- db-scheduler
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
create index on scheduled_tasks (priority desc, execution_time);

grant select, insert, update, delete on spring_session, spring_session_attributes, scheduled_tasks to chathub_app;
grant select on scheduled_tasks to chathub_operator;
