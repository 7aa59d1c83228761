select order_no from sales_order where search_text <> lower(order_no || ' ' || customer_code || ' ' || reference);
