drop table sign_in_failures, user_tokens, users;
