-- Belongs to the installation, not to an organization: only the sender's task and the operator read it.
create table outgoing_mails (
    id uuid primary key,
    recipient text not null,
    subject text not null,
    -- gone once the mail is sent: it may hold one-time links
    text_body text,
    html_body text,
    status text not null check (status in ('WAITING', 'SENT', 'KEPT', 'FAILED')),
    attempts int not null default 0,
    failure text,
    created_at timestamptz not null,
    sent_at timestamptz
);
create index on outgoing_mails (status, id);
grant select, insert, update, delete on outgoing_mails to chathub_app;
grant select on outgoing_mails to chathub_operator;
