select l.sku from stock_level l join stock_move m on m.company = l.company and m.warehouse = l.warehouse and m.sku = l.sku where m.moved_on > l.last_moved_on;
