-- Who asked for a new password by mail, and was not answered yet. Nobody's row looks like somebody's, but for the zeros.
create table person_wish (
  id ${uuid} not null,
  company ${uuid} not null,
  person ${uuid} not null,
  address varchar(64) not null,
  agent varchar(200) not null,
  language_code varchar(35) not null,
  trace_id varchar(64) not null,
  asked_at ${instant} not null,
  constraint person_wish_pk primary key (id)
);
