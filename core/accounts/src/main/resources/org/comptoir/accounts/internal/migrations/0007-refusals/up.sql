-- Why somebody did not agree.
alter table approval add column reason varchar(200) default '' not null;
-- What waits is counted on every first page.
create index approval_state on approval (company, state, ends_at);
