drop table scheduled_tasks, spring_session_attributes, spring_session;
drop function maintain_partitions(), unforeseen_rows(), missing_partitions();
drop procedure partitioned_table(text, text[]);
drop procedure create_partition(text, timestamptz);
drop function partition_name(text, timestamptz);
drop function uuid_bound(timestamptz);
drop table partitioned_tables;
drop procedure tenant_table(text);
revoke usage on schema public from chathub_app, chathub_operator;
