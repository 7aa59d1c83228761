-- Where the warehouse lies; empty for the company's own country.
alter table stock_warehouse add column country varchar(2) default '' not null;
