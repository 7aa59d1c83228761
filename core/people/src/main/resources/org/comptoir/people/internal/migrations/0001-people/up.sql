create table person (
  company ${uuid} not null,
  id ${uuid} not null,
  email varchar(254) not null,
  email_key varchar(254) not null,
  name varchar(100) not null,
  language_code char(2) not null,
  roles varchar(200) not null,
  organisation ${uuid},
  password varchar(200) not null,
  password_at ${instant},
  totp smallint not null,
  totp_step bigint not null,
  suspended_at ${instant},
  last_sign_in_at ${instant},
  search_text varchar(400) not null,
  created_at ${instant} not null,
  created_by varchar(200) not null,
  changed_at ${instant} not null,
  changed_by varchar(200) not null,
  version bigint not null,
  constraint person_pk primary key (company, id),
  constraint person_id unique (id),
  constraint person_email unique (email_key)
);

create table person_recovery (
  company ${uuid} not null,
  person ${uuid} not null,
  digest char(64) not null,
  constraint person_recovery_pk primary key (person, digest)
);

-- What stands between two steps, and the links that choose a password.
create table person_ticket (
  digest char(64) not null,
  company ${uuid} not null,
  person ${uuid} not null,
  kind varchar(16) not null,
  ends_at ${instant} not null,
  constraint person_ticket_pk primary key (digest)
);

create index person_ticket_person on person_ticket (person, kind);
create index person_ticket_ends on person_ticket (ends_at);

create table person_session (
  id ${uuid} not null,
  digest char(64) not null,
  company ${uuid} not null,
  person ${uuid} not null,
  address varchar(64) not null,
  agent varchar(200) not null,
  started_at ${instant} not null,
  confirmed_at ${instant} not null,
  last_used_at ${instant} not null,
  ends_at ${instant} not null,
  constraint person_session_pk primary key (id),
  constraint person_session_digest unique (digest)
);

create index person_session_person on person_session (person);
create index person_session_company on person_session (company, started_at desc);
create index person_session_ends on person_session (ends_at);

create table person_throttle (
  throttle_key char(64) not null,
  tries integer not null,
  since_at ${instant} not null,
  last_at ${instant} not null,
  constraint person_throttle_pk primary key (throttle_key)
);

create index person_throttle_last on person_throttle (last_at);
