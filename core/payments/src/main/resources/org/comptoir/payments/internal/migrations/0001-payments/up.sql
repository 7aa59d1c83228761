-- What is to be paid, and how much of it is promised by payments that have not failed.
create table payment_subject (
    company ${uuid} not null,
    order_id ${uuid} not null,
    promised_minor bigint not null,
    constraint payment_subject_pk primary key (company, order_id)
);

-- Payments through services. What each was asked and answered is in payment_act.
create table payment (
    company ${uuid} not null,
    id ${uuid} not null,
    gateway varchar(64) not null,
    order_id ${uuid} not null,
    reference varchar(100) not null,
    customer_code varchar(64) not null,
    customer_name varchar(255) not null,
    state varchar(20) not null,
    currency char(3) not null,
    amount_minor bigint not null,
    refunded_minor bigint not null,
    external_id varchar(255) not null,
    continue_at varchar(2000) not null,
    created_at ${instant} not null,
    constraint payment_pk primary key (company, id)
);
-- As they are listed, newest first: ids are in the order of time.
create index payment_newest on payment (company, id desc);

-- One row for each thing asked of a service, written before it is asked. ask_at is when it is asked about next; null once it
-- is settled. entry_id is the entry that books it, null where no money was moved.
create table payment_act (
    company ${uuid} not null,
    id ${uuid} not null,
    payment_id ${uuid} not null,
    act varchar(10) not null,
    state varchar(10) not null,
    amount_minor bigint not null,
    external_id varchar(255) not null,
    problem varchar(100) not null,
    message varchar(300) not null,
    tries integer not null,
    ask_at ${instant},
    entry_id ${uuid},
    created_at ${instant} not null,
    constraint payment_act_pk primary key (company, id)
);
create index payment_act_of on payment_act (company, payment_id, created_at);
create index payment_act_due on payment_act (ask_at);
create index payment_act_external on payment_act (company, external_id);
