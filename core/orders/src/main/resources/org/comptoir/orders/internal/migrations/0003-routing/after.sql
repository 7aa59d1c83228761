select order_no from sales_order where routing <> '';
