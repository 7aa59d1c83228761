-- Heads of the hash chains; a writer holds the row of each chain that it extends.
create table chain_head (
    company ${uuid} not null,
    chain varchar(60) not null,
    link_count bigint not null,
    last_hash char(64) not null,
    last_on date not null,
    constraint chain_head_pk primary key (company, chain)
);

-- Outcomes by idempotency key; purged after a week.
create table idempotency (
    company ${uuid} not null,
    idem_key varchar(255) not null,
    digest varchar(64) not null,
    outcome ${bytes} not null,
    created_at ${instant} not null,
    constraint idempotency_pk primary key (company, idem_key)
);
create index idempotency_age on idempotency (created_at);

-- Facts that left a transaction, in the order in which they were written.
create table outbox (
    event_order bigint generated always as identity,
    event_id ${uuid} not null,
    company ${uuid} not null,
    event_type varchar(60) not null,
    aggregate varchar(40) not null,
    event_data ${text} not null,
    happened_at ${instant} not null,
    state varchar(10) not null,
    constraint outbox_pk primary key (event_order)
);
create index outbox_state on outbox (state, event_order);
create index outbox_feed on outbox (company, event_order);

-- Handlers that were seen once: what happens while one is away waits for it.
create table outbox_handler (
    handler varchar(120) not null,
    event_types varchar(2000) not null,
    since_order bigint not null,
    constraint outbox_handler_pk primary key (handler)
);

-- Deliveries that did not go through at once.
create table outbox_delivery (
    event_order bigint not null,
    handler varchar(120) not null,
    aggregate varchar(40) not null,
    state varchar(10) not null,
    attempts integer not null,
    next_at ${instant} not null,
    last_error varchar(500) not null,
    constraint outbox_delivery_pk primary key (event_order, handler)
);
create index outbox_delivery_due on outbox_delivery (state, next_at);

-- Who may run a job; the token grows with each holder, so that a late one is told apart.
create table job_lease (
    job varchar(60) not null,
    holder varchar(80) not null,
    token bigint not null,
    held_until ${instant} not null,
    due_at ${instant} not null,
    last_error varchar(500) not null,
    constraint job_lease_pk primary key (job)
);

create table audit_trail (
    company ${uuid} not null,
    link_number bigint not null,
    happened_at ${instant} not null,
    actor varchar(120) not null,
    action varchar(60) not null,
    subject varchar(120) not null,
    detail ${text} not null,
    trace_id varchar(64) not null,
    previous_hash char(64) not null,
    hash char(64) not null,
    constraint audit_trail_pk primary key (company, link_number)
);

-- Secrets under their own data keys; the master key is not in the database.
create table secret (
    company ${uuid} not null,
    secret_name varchar(120) not null,
    version integer not null,
    key_id varchar(40) not null,
    wrapped_key ${bytes} not null,
    sealed ${bytes} not null,
    created_at ${instant} not null,
    constraint secret_pk primary key (company, secret_name)
);
