-- The youngest day that the item moved on: a change of that day or later need not ask what lay there before.
alter table stock_level add column last_moved_on date default '1900-01-01' not null;

update stock_level set last_moved_on = (select max(m.moved_on) from stock_move m where m.company = stock_level.company and m.warehouse = stock_level.warehouse and m.sku = stock_level.sku) where exists (select 1 from stock_move m where m.company = stock_level.company and m.warehouse = stock_level.warehouse and m.sku = stock_level.sku);
