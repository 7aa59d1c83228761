-- The companies that were founded to be shown, by the order in which they were. One of them is open at most.
create table demo_company (
  place integer not null,
  company ${uuid} not null,
  closed_at ${instant},
  created_at ${instant} not null,
  created_by varchar(200) not null,
  constraint demo_company_pk primary key (place),
  constraint demo_company_company unique (company)
);
