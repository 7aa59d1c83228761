-- What colleagues write about a record, which is told by its printed id.
create table record_comment (
    company ${uuid} not null,
    id ${uuid} not null,
    record_id varchar(40) not null,
    author ${uuid} not null,
    body varchar(4000) not null,
    state varchar(10) not null,
    created_at ${instant} not null,
    withdrawn_at ${instant},
    withdrawn_by varchar(120) not null,
    constraint record_comment_pk primary key (company, id)
);
create index record_comment_record on record_comment (company, record_id, created_at);
