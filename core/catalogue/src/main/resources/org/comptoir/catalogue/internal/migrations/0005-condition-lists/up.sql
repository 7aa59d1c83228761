-- Conditions are searched as products are; those that are there are found by what they are called, until they are written again.
alter table price_conditions add column search_text varchar(240) default '' not null;
update price_conditions set search_text = lower(name || ' ' || sku || ' ' || family);
create index price_conditions_list on price_conditions (company, name, id);
