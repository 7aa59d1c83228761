create table stock_warehouse (
  company ${uuid} not null,
  code varchar(32) not null,
  label varchar(255) not null,
  created_at ${instant} not null,
  created_by varchar(300) not null,
  changed_at ${instant} not null,
  changed_by varchar(300) not null,
  version bigint not null,
  constraint stock_warehouse_code primary key (company, code)
);

create table stock_level (
  company ${uuid} not null,
  warehouse varchar(32) not null,
  sku varchar(64) not null,
  on_hand decimal(19,4) not null,
  reserved decimal(19,4) not null,
  average_cost decimal(19,6) not null,
  value_minor bigint not null,
  currency char(3) not null,
  created_at ${instant} not null,
  created_by varchar(300) not null,
  changed_at ${instant} not null,
  changed_by varchar(300) not null,
  version bigint not null,
  constraint stock_level_sku primary key (company, warehouse, sku),
  constraint stock_level_promised check (reserved >= 0 and reserved <= on_hand)
);

create table stock_move (
  company ${uuid} not null,
  source varchar(100) not null,
  line_no integer not null,
  move_order bigint generated always as identity,
  id ${uuid} not null,
  kind varchar(20) not null,
  warehouse varchar(32) not null,
  sku varchar(64) not null,
  quantity decimal(19,4) not null,
  unit_cost decimal(19,6) not null,
  value_minor bigint not null,
  currency char(3) not null,
  moved_on date not null,
  recorded_at ${instant} not null,
  recorded_by varchar(300) not null,
  reason varchar(255) not null,
  constraint stock_move_source primary key (company, source, line_no)
);

create index stock_move_by_sku on stock_move (company, sku, move_order desc);

create index stock_move_by_day on stock_move (company, moved_on);

create table stock_expected (
  company ${uuid} not null,
  source varchar(100) not null,
  warehouse varchar(32) not null,
  sku varchar(64) not null,
  quantity decimal(19,4) not null,
  expected_on date not null,
  created_at ${instant} not null,
  created_by varchar(300) not null,
  constraint stock_expected_source primary key (company, source, sku)
);

create index stock_expected_by_sku on stock_expected (company, sku, expected_on);
