select sku from stock_level where list_place <> sku || ' ' || warehouse;
