select cancelled from order_line where cancelled <> 0;
