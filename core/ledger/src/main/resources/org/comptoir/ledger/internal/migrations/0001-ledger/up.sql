create table ledger_book (
  company ${uuid} not null,
  closed_until date not null,
  created_at ${instant} not null,
  created_by varchar(300) not null,
  changed_at ${instant} not null,
  changed_by varchar(300) not null,
  version bigint not null,
  constraint ledger_book_company primary key (company)
);

create table ledger_journal (
  company ${uuid} not null,
  code varchar(3) not null,
  label varchar(255) not null,
  created_at ${instant} not null,
  created_by varchar(300) not null,
  constraint ledger_journal_code primary key (company, code)
);

create table ledger_account (
  company ${uuid} not null,
  account varchar(20) not null,
  label varchar(255) not null,
  created_at ${instant} not null,
  created_by varchar(300) not null,
  changed_at ${instant} not null,
  changed_by varchar(300) not null,
  version bigint not null,
  constraint ledger_account_account primary key (company, account)
);

create table ledger_role (
  company ${uuid} not null,
  played varchar(64) not null,
  account varchar(20) not null,
  changed_at ${instant} not null,
  changed_by varchar(300) not null,
  constraint ledger_role_played primary key (company, played),
  constraint ledger_role_account foreign key (company, account) references ledger_account (company, account)
);

create table ledger_entry (
  company ${uuid} not null,
  id ${uuid} not null,
  recorded_order bigint generated always as identity,
  journal varchar(3) not null,
  entry_no bigint not null,
  booked_on date not null,
  recorded_at ${instant} not null,
  recorded_by varchar(300) not null,
  piece varchar(100) not null,
  piece_on date not null,
  label varchar(255) not null,
  source varchar(160) not null,
  reverses varchar(40) not null,
  previous_hash char(64) not null,
  hash char(64) not null,
  constraint ledger_entry_id primary key (company, id),
  constraint ledger_entry_no unique (company, journal, entry_no),
  constraint ledger_entry_source unique (company, source),
  constraint ledger_entry_order unique (company, recorded_order)
);

create table ledger_posting (
  company ${uuid} not null,
  journal varchar(3) not null,
  entry_no bigint not null,
  line_no integer not null,
  booked_on date not null,
  account varchar(20) not null,
  auxiliary varchar(64) not null,
  auxiliary_label varchar(255) not null,
  currency char(3) not null,
  debit_minor bigint not null,
  credit_minor bigint not null,
  label varchar(255) not null,
  constraint ledger_posting_line primary key (company, journal, entry_no, line_no),
  constraint ledger_posting_side check ((debit_minor > 0 and credit_minor = 0) or (debit_minor = 0 and credit_minor > 0))
);

create index ledger_posting_by_account on ledger_posting (company, account, booked_on, journal, entry_no);
