drop table bot_turns;
delete from partitioned_tables where name = 'bot_turns';
drop table bot_personalities;
