-- Who came to the door, from where and with what. Beside the audit trail, which cannot forget.
create table sign_in (
    entry_number bigint generated always as identity,
    company ${uuid} not null,
    person ${uuid} not null,
    happened_at ${instant} not null,
    action varchar(60) not null,
    way varchar(40) not null,
    address varchar(64) not null,
    agent varchar(200) not null,
    trace_id varchar(64) not null,
    constraint sign_in_pk primary key (entry_number)
);
create index sign_in_company on sign_in (company, entry_number desc);
create index sign_in_person on sign_in (person, entry_number desc);
create index sign_in_age on sign_in (happened_at);
