-- Orders; the lists that nobody searches (addresses, VAT, plugins) are JSON.
create table sales_order (
    company ${uuid} not null,
    id ${uuid} not null,
    order_no varchar(24) not null,
    state varchar(16) not null,
    customer ${uuid} not null,
    customer_code varchar(64) not null,
    ordered_on date not null,
    supplied_on date not null,
    currency char(3) not null,
    warehouse varchar(64) not null,
    reference varchar(100) not null,
    source varchar(64) not null,
    source_ref varchar(100) not null,
    source_key varchar(180) not null,
    ship_to ${text} not null,
    vat ${text} not null,
    stamps ${text} not null,
    net_minor bigint not null,
    tax_minor bigint not null,
    gross_minor bigint not null,
    remark varchar(200) not null,
    created_at ${instant} not null,
    created_by varchar(120) not null,
    changed_at ${instant} not null,
    changed_by varchar(120) not null,
    version bigint not null,
    constraint sales_order_pk primary key (company, id),
    constraint sales_order_no unique (company, order_no),
    constraint sales_order_source unique (company, source_key)
);
-- As they are listed, newest first: Derby reads an index in its own direction only.
create index sales_order_day on sales_order (company, ordered_on desc, id desc);

-- The lines; changed under the guard of their order's version.
create table order_line (
    company ${uuid} not null,
    order_id ${uuid} not null,
    line_no integer not null,
    id ${uuid} not null,
    product ${uuid} not null,
    sku varchar(64) not null,
    item_name varchar(400) not null,
    nature varchar(16) not null,
    unit varchar(3) not null,
    quantity decimal(19,4) not null,
    shipped decimal(19,4) not null,
    returned decimal(19,4) not null,
    list_price decimal(19,6) not null,
    price decimal(19,6) not null,
    net_minor bigint not null,
    vat_category varchar(2) not null,
    vat_rate decimal(7,4) not null,
    trace ${text} not null,
    constraint order_line_pk primary key (company, order_id, line_no)
);

-- What left and what came back; never changed.
create table shipment (
    company ${uuid} not null,
    id ${uuid} not null,
    kind varchar(16) not null,
    order_id ${uuid} not null,
    moved_on date not null,
    remark varchar(200) not null,
    lines ${bytes} not null,
    created_at ${instant} not null,
    created_by varchar(120) not null,
    constraint shipment_pk primary key (company, id)
);
create index shipment_order on shipment (company, order_id);
