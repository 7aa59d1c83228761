-- The fiscal year with which the books of a company begin; those after it follow from its last day.
create table ledger_first_year (
    company ${uuid} not null,
    first_on date not null,
    last_on date not null,
    created_at ${instant} not null,
    created_by varchar(300) not null,
    constraint ledger_first_year_pk primary key (company)
);
