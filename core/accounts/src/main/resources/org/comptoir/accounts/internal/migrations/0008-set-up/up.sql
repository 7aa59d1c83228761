-- Who showed the set-up token and may go on, by the digest of their pass.
create table setup_pass (
  digest char(64) not null,
  token_digest char(64) not null,
  ends_at ${instant} not null,
  created_at ${instant} not null,
  constraint setup_pass_pk primary key (digest)
);

-- What is settled of the first company before it is founded: one row at most, as in setup_done.
create table setup_draft (
  once integer not null,
  code varchar(40) not null,
  legal_name varchar(200) not null,
  legal_form varchar(400) not null,
  siren varchar(9) not null,
  siret varchar(14) not null,
  vat_number varchar(20) not null,
  vat_schemes varchar(100) not null,
  address_line1 varchar(200) not null,
  address_postcode varchar(20) not null,
  address_city varchar(100) not null,
  address_country char(2) not null,
  currency char(3) not null,
  zone_id varchar(50) not null,
  first_on date,
  last_on date,
  changed_at ${instant} not null,
  constraint setup_draft_pk primary key (once)
);

-- How far a set-up has come: begun until its admin says that it is over. Those of before are.
alter table setup_done add column stage varchar(10) default 'done' not null;
