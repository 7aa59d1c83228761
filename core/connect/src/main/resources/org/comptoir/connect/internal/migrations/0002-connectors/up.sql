-- Where each configured shop stands. A row comes with the first pull and stays when the connector goes.
create table connector (
    company ${uuid} not null,
    name varchar(64) not null,
    cursor_at varchar(1000) not null,
    pulled_at ${instant},
    next_pull_at ${instant} not null,
    failures integer not null,
    error varchar(100) not null,
    message varchar(300) not null,
    booked bigint not null,
    constraint connector_pk primary key (company, name)
);
create index connector_due on connector (next_pull_at);
