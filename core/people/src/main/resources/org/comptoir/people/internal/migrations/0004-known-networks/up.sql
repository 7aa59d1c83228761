-- From which networks somebody was let in lately: a digest of network and e-mail, so that others who guess hold nobody up there.
create table person_network (
  network_key char(64) not null,
  company ${uuid} not null,
  person ${uuid} not null,
  last_at ${instant} not null,
  constraint person_network_pk primary key (network_key)
);

create index person_network_person on person_network (person);
create index person_network_last on person_network (last_at);
