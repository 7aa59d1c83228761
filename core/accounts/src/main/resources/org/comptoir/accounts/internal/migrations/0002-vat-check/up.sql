-- What authorities said of VAT numbers; only ever added to.
create table vat_check (
  company ${uuid} not null,
  id ${uuid} not null,
  customer ${uuid} not null,
  vat_number varchar(20) not null,
  state varchar(8) not null,
  proof varchar(100) not null,
  holder_name varchar(500) not null,
  holder_address varchar(500) not null,
  requester varchar(20) not null,
  answered_at ${instant} not null,
  checked_at ${instant} not null,
  checked_by varchar(200) not null,
  check_name varchar(64) not null,
  plugin_id varchar(255) not null,
  plugin_version varchar(100) not null,
  plugin_digest varchar(64) not null,
  constraint vat_check_pk primary key (company, id)
);

-- As they are listed: Derby reads an index in its own direction only.
create index vat_check_customer on vat_check (company, customer, id desc);
