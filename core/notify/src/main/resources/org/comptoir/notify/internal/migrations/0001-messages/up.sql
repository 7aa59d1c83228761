-- Messages to people. Address and facts are not here: they lie sealed among the secrets, as message/ID, until the message
-- has ended. ask_at is when it is tried next; of a message that has ended, when it did.
create table queued_message (
    company ${uuid} not null,
    id ${uuid} not null,
    channel varchar(40) not null,
    template varchar(60) not null,
    language_code varchar(35) not null,
    person ${uuid},
    state varchar(10) not null,
    tries integer not null,
    notifier varchar(64) not null,
    problem varchar(100) not null,
    words varchar(300) not null,
    external_id varchar(255) not null,
    queued_at ${instant} not null,
    ask_at ${instant} not null,
    until_at ${instant} not null,
    constraint queued_message_pk primary key (company, id)
);
create index queued_message_due on queued_message (state, ask_at);
create index queued_message_person on queued_message (company, person);
