drop trigger chain on audit_entries;
drop function chain_audit_entry();
drop function audit_hash(audit_entries);
drop table audit_entries;
