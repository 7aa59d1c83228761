alter table person add column passkeys integer default 0 not null;

create table person_passkey (
  company ${uuid} not null,
  id ${uuid} not null,
  person ${uuid} not null,
  name varchar(60) not null,
  credential_digest char(64) not null,
  attested varchar(3000) not null,
  transports varchar(100) not null,
  sign_count bigint not null,
  synced smallint not null,
  created_at ${instant} not null,
  last_used_at ${instant},
  constraint person_passkey_pk primary key (company, id),
  constraint person_passkey_credential unique (credential_digest)
);

create index person_passkey_person on person_passkey (person);

create table person_challenge (
  digest char(64) not null,
  purpose varchar(16) not null,
  person ${uuid},
  ends_at ${instant} not null,
  constraint person_challenge_pk primary key (digest)
);

create index person_challenge_ends on person_challenge (ends_at);
