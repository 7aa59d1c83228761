-- Invoices and credit notes as they were issued: content is frozen, the other columns are read from it for lists and
-- figures. Rows are added and never changed. root_id is the invoice itself, or the one that a credit note corrects;
-- rank_no counts the credit notes on it, so that two at once cannot be the same one.
create table invoice (
    company ${uuid} not null,
    id ${uuid} not null,
    doc_type char(3) not null,
    series varchar(20) not null,
    sequence_no bigint not null,
    invoice_no varchar(35) not null,
    issued_on date not null,
    due_on date not null,
    order_id ${uuid} not null,
    root_id ${uuid} not null,
    rank_no integer not null,
    source_key varchar(190) not null,
    customer_code varchar(64) not null,
    customer_name varchar(400) not null,
    destination char(2) not null,
    currency char(3) not null,
    net_minor bigint not null,
    vat_minor bigint not null,
    gross_minor bigint not null,
    line_count integer not null,
    content ${bytes} not null,
    sha256 char(64) not null,
    hash char(64) not null,
    recorded_at ${instant} not null,
    recorded_by varchar(120) not null,
    constraint invoice_pk primary key (company, id),
    constraint invoice_number unique (company, series, sequence_no),
    constraint invoice_rank unique (company, root_id, rank_no),
    constraint invoice_source unique (company, source_key)
);
-- As they are listed, newest first: Derby reads an index in its own direction only.
create index invoice_day on invoice (company, issued_on desc, id desc);

-- The VAT of each, with what the return and the books ask besides.
create table invoice_vat (
    company ${uuid} not null,
    invoice_id ${uuid} not null,
    part_no integer not null,
    vat_category varchar(2) not null,
    vat_rate decimal(7,4) not null,
    base_minor bigint not null,
    tax_minor bigint not null,
    payable_to char(2) not null,
    revenue varchar(16) not null,
    return_box varchar(40) not null,
    constraint invoice_vat_pk primary key (company, invoice_id, part_no)
);

-- What a plugin made of it, once.
create table invoice_document (
    company ${uuid} not null,
    invoice_id ${uuid} not null,
    format varchar(64) not null,
    plugin_id varchar(200) not null,
    plugin_version varchar(100) not null,
    plugin_digest varchar(64) not null,
    file_name varchar(255) not null,
    media_type varchar(255) not null,
    content ${bytes} not null,
    sha256 char(64) not null,
    created_at ${instant} not null,
    created_by varchar(120) not null,
    constraint invoice_document_pk primary key (company, invoice_id, format)
);
