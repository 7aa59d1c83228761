-- What a list of levels is read along: the SKU, then the warehouse. No move changes it.
alter table stock_level add column list_place varchar(100) default '' not null;

update stock_level set list_place = sku || ' ' || warehouse;

create index stock_level_list on stock_level (company, list_place);
