-- Which sales representative has which customers. Read with every request of a representative's, by user first.
create table customer_assignment (
  company ${uuid} not null,
  user_id ${uuid} not null,
  customer ${uuid} not null,
  created_at ${instant} not null,
  created_by varchar(120) not null,
  constraint customer_assignment_pk primary key (company, user_id, customer)
);

create index customer_assignment_of on customer_assignment (company, customer);
