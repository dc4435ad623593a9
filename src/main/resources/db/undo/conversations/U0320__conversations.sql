drop function search_messages(tsquery, uuid, int);
drop function search_customers(tsquery, int);
drop table messages;
delete from partitioned_tables where name = 'messages';
drop table conversations, inboxes;
