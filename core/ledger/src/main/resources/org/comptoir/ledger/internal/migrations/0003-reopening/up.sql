-- Closings that hold, each with the end of the closed days before it, to which reopening goes back.
create table ledger_closing (
    company ${uuid} not null,
    until_on date not null,
    former_on date not null,
    closed_at ${instant} not null,
    closed_by varchar(300) not null,
    constraint ledger_closing_pk primary key (company, until_on)
);
-- Who asked for days to be closed, and who agreed, is in the table of approvals now.
drop table period_closing;
