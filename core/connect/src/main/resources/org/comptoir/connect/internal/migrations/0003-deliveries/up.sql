-- Calls that came in, with what was sent: for a while, and the newest of each name.
create table hook_delivery (
    company ${uuid} not null,
    id ${uuid} not null,
    printed varchar(40) not null,
    hook varchar(64) not null,
    plugin varchar(200) not null,
    received_at ${instant} not null,
    digest varchar(64) not null,
    headers ${text} not null,
    body ${text} not null,
    encoding varchar(10) not null,
    body_bytes integer not null,
    outcome varchar(20) not null,
    code varchar(100) not null,
    reason varchar(300) not null,
    tries integer not null,
    points_at varchar(300) not null,
    search_text varchar(500) not null,
    constraint hook_delivery_pk primary key (company, id)
);
create index hook_delivery_newest on hook_delivery (company, hook, received_at);
create index hook_delivery_age on hook_delivery (received_at);

-- Each time that a plugin was asked about one.
create table hook_try (
    company ${uuid} not null,
    delivery ${uuid} not null,
    try_number integer not null,
    tried_at ${instant} not null,
    outcome varchar(20) not null,
    code varchar(100) not null,
    reason varchar(300) not null,
    millis bigint not null,
    tried_by varchar(200) not null,
    constraint hook_try_pk primary key (company, delivery, try_number)
);

-- What those that are genuine point at.
create table hook_pointer (
    company ${uuid} not null,
    delivery ${uuid} not null,
    hook varchar(64) not null,
    kind varchar(64) not null,
    external_id varchar(200) not null,
    constraint hook_pointer_pk primary key (company, delivery, kind, external_id)
);
create index hook_pointer_at on hook_pointer (company, hook, external_id);
