-- Loses a row, for the contract to find.
delete from sample where id = 2;
alter table sample add column state varchar(10) default 'new' not null;
