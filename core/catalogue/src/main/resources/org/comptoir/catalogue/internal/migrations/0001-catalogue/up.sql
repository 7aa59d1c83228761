create table products (
  company ${uuid} not null,
  id ${uuid} not null,
  sku varchar(64) not null,
  name varchar(200) not null,
  family varchar(64) not null,
  nature varchar(16) not null,
  unit_code varchar(3) not null,
  tax_category varchar(20) not null,
  price decimal(19,6) not null,
  currency char(3) not null,
  standard_cost decimal(19,6) not null,
  status varchar(16) not null,
  search_text varchar(300) not null,
  created_at ${instant} not null,
  created_by varchar(200) not null,
  changed_at ${instant} not null,
  changed_by varchar(200) not null,
  version bigint not null,
  constraint products_pk primary key (company, id),
  constraint products_sku unique (company, sku)
);

create index products_search on products (company, sku, search_text);

create table price_lists (
  company ${uuid} not null,
  id ${uuid} not null,
  code varchar(40) not null,
  name varchar(200) not null,
  created_at ${instant} not null,
  created_by varchar(200) not null,
  changed_at ${instant} not null,
  changed_by varchar(200) not null,
  version bigint not null,
  constraint price_lists_pk primary key (company, id),
  constraint price_lists_code unique (company, code)
);

create table list_prices (
  company ${uuid} not null,
  list_code varchar(40) not null,
  product_id ${uuid} not null,
  since_on date not null,
  price decimal(19,6) not null,
  created_at ${instant} not null,
  created_by varchar(200) not null,
  changed_at ${instant} not null,
  changed_by varchar(200) not null,
  version bigint not null,
  constraint list_prices_pk primary key (company, list_code, product_id, since_on)
);

create table price_conditions (
  company ${uuid} not null,
  id ${uuid} not null,
  name varchar(100) not null,
  kind varchar(16) not null,
  sku varchar(64) not null,
  family varchar(64) not null,
  customer_code varchar(40) not null,
  match_text varchar(120) not null,
  from_quantity decimal(19,4) not null,
  amount decimal(19,6) not null,
  since_on date not null,
  until_on date not null,
  created_at ${instant} not null,
  created_by varchar(200) not null,
  changed_at ${instant} not null,
  changed_by varchar(200) not null,
  version bigint not null,
  constraint price_conditions_pk primary key (company, id),
  constraint price_conditions_name unique (company, name)
);

create index price_conditions_match on price_conditions (company, match_text);

create index price_conditions_sku on price_conditions (company, sku);
