select code from stock_warehouse where country <> '';
