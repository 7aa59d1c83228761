-- Facts of other systems that the books hold; an import that was cut off passes over them.
create table import_fact (
    company ${uuid} not null,
    source varchar(64) not null,
    fact varchar(200) not null,
    booked_at ${instant} not null,
    constraint import_fact_pk primary key (company, source, fact)
);

-- Lines that could not be booked, with their reason.
create table import_quarantine (
    company ${uuid} not null,
    source varchar(64) not null,
    ref varchar(200) not null,
    reason varchar(60) not null,
    raw varchar(1000) not null,
    set_aside_at ${instant} not null,
    constraint import_quarantine_pk primary key (company, source, ref)
);
