create table product_imports (
  company ${uuid} not null,
  id ${uuid} not null,
  file_name varchar(200) not null,
  search_text varchar(300) not null,
  sha256 char(64) not null,
  encoding varchar(20) not null,
  separator_name varchar(12) not null,
  decimals varchar(8) not null,
  headers ${text} not null,
  fields varchar(4000) not null,
  state varchar(12) not null,
  mode varchar(16) not null,
  reason varchar(80) not null,
  begun_by varchar(200) not null,
  begun_at ${instant},
  ended_at ${instant},
  line_count integer not null,
  done_count integer not null,
  created_count integer not null,
  updated_count integer not null,
  unchanged_count integer not null,
  refused_count integer not null,
  undone_count integer not null,
  kept_count integer not null,
  created_at ${instant} not null,
  created_by varchar(200) not null,
  changed_at ${instant} not null,
  changed_by varchar(200) not null,
  version bigint not null,
  constraint product_imports_pk primary key (company, id)
);

create index product_imports_uploaded on product_imports (company, created_at, id);

create index product_imports_state on product_imports (state, begun_at);

create table product_import_files (
  company ${uuid} not null,
  import_id ${uuid} not null,
  content ${bytes} not null,
  created_at ${instant} not null,
  constraint product_import_files_pk primary key (company, import_id)
);

create index product_import_files_age on product_import_files (created_at);

create table product_import_findings (
  company ${uuid} not null,
  import_id ${uuid} not null,
  line_number integer not null,
  column_name varchar(200) not null,
  code varchar(80) not null,
  value_text varchar(200) not null,
  constraint product_import_findings_pk primary key (company, import_id, line_number)
);

create table product_import_effects (
  company ${uuid} not null,
  import_id ${uuid} not null,
  line_number integer not null,
  product_id ${uuid} not null,
  sku varchar(64) not null,
  kind varchar(8) not null,
  after_digest char(64) not null,
  outcome varchar(12) not null,
  left_version bigint not null,
  was_name varchar(200) not null,
  was_family varchar(64) not null,
  was_nature varchar(16) not null,
  was_unit_code varchar(3) not null,
  was_tax_category varchar(20) not null,
  was_price decimal(19,6) not null,
  was_currency char(3) not null,
  was_standard_cost decimal(19,6) not null,
  was_status varchar(16) not null,
  constraint product_import_effects_pk primary key (company, import_id, line_number)
);

create index product_import_effects_sku on product_import_effects (company, outcome, sku);

create table product_import_mappings (
  company ${uuid} not null,
  headers_digest char(64) not null,
  fields varchar(4000) not null,
  created_at ${instant} not null,
  created_by varchar(200) not null,
  changed_at ${instant} not null,
  changed_by varchar(200) not null,
  version bigint not null,
  constraint product_import_mappings_pk primary key (company, headers_digest)
);
