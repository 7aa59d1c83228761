-- How the warehouse of an order that named none was chosen, as JSON; empty where nobody was asked.
alter table sales_order add column routing ${text} default '' not null;
