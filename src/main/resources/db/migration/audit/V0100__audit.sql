-- One chain of entries per organization, and one (without organization_id) for the installation itself.
create table audit_entries (
    id uuid primary key,
    organization_id uuid,
    number bigint not null,
    at timestamptz not null,
    actor_kind text not null check (actor_kind in ('USER', 'AGENT', 'API_KEY', 'SYSTEM')),
    actor_id uuid,
    action text not null,
    subject text not null,
    details jsonb not null,
    previous_hash bytea not null,
    hash bytea not null,
    unique nulls not distinct (organization_id, number)
);
call tenant_table('audit_entries');
revoke update, delete on audit_entries from chathub_app;
grant insert on audit_entries to chathub_operator;
-- Everybody may add to the installation's chain; only the operator reads it.
create policy installation on audit_entries for insert to chathub_app with check (organization_id is null);

create function audit_hash(entry audit_entries) returns bytea
language sql stable set search_path = public as $$
    select sha256(entry.previous_hash || convert_to(jsonb_build_array(
        entry.id, entry.organization_id, entry.number, extract(epoch from entry.at), entry.actor_kind, entry.actor_id,
        entry.action, entry.subject, entry.details)::text, 'UTF8'))
$$;

-- Runs as the owner, because the application can not read the installation's chain that it continues.
create function chain_audit_entry() returns trigger
language plpgsql security definer set search_path = public as $$
declare
    last record;
begin
    -- Nobody else continues this chain until the transaction ends.
    perform pg_advisory_xact_lock(hashtextextended('audit ' || coalesce(new.organization_id::text, ''), 0));
    if new.organization_id is null then
        select number, hash into last from audit_entries where organization_id is null order by number desc limit 1;
    else
        select number, hash into last from audit_entries where organization_id = new.organization_id
        order by number desc limit 1;
    end if;
    new.number := coalesce(last.number, 0) + 1;
    new.previous_hash := coalesce(last.hash, sha256(''));
    new.at := clock_timestamp();
    new.hash := audit_hash(new);
    return new;
end $$;

create trigger chain before insert on audit_entries for each row execute function chain_audit_entry();
