drop function seats_of_user(uuid);
drop table api_keys, invitations, agents, organizations;
