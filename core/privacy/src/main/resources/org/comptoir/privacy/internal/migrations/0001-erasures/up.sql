-- Who was erased, by id alone, and until when the law keeps something of them; null where nothing was to be kept.
create table erasure (
    company ${uuid} not null,
    subject ${uuid} not null,
    kind varchar(16) not null,
    reason varchar(40) not null,
    erased_at ${instant} not null,
    erased_by varchar(120) not null,
    until_on date,
    ended_at ${instant},
    constraint erasure_pk primary key (company, subject)
);
create index erasure_until on erasure (until_on);
