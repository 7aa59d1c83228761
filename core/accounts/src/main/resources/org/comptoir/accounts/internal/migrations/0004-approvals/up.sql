-- What one asked for and another must agree to. Of two that are pending and the same there is one: pending_key is the digest of
-- what was asked while it is pending, and the id after.
create table approval (
    company ${uuid} not null,
    id ${uuid} not null,
    kind varchar(40) not null,
    subject varchar(120) not null,
    facts ${text} not null,
    digest char(64) not null,
    pending_key varchar(64) not null,
    state varchar(10) not null,
    agreers varchar(200) not null,
    asked_by varchar(120) not null,
    asked_at ${instant} not null,
    answered_by varchar(120) not null,
    answered_at ${instant},
    ends_at ${instant} not null,
    constraint approval_pk primary key (company, id),
    constraint approval_pending unique (company, pending_key)
);
create index approval_subject on approval (company, kind, subject);
create index approval_latest on approval (company, id desc);

-- From which value on an act needs a second person; null where none does.
create table company_limit (
    company ${uuid} not null,
    refund_minor bigint,
    adjustment_minor bigint,
    changed_at ${instant} not null,
    changed_by varchar(120) not null,
    constraint company_limit_pk primary key (company)
);
