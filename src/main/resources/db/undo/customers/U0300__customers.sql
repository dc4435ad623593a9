drop table customer_identities, customers;
drop extension btree_gin;
