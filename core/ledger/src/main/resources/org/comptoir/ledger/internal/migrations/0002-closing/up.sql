-- Who asked for days to be closed, and who agreed: never the same person.
create table period_closing (
    company ${uuid} not null,
    until_on date not null,
    requested_by varchar(120) not null,
    requested_at ${instant} not null,
    requested_as varchar(40) not null,
    approved_by varchar(120) not null,
    approved_at ${instant},
    constraint period_closing_pk primary key (company, until_on)
);
