-- Every table is there and empty.
select 'sales_order' from sales_order;
select 'order_line' from order_line;
select 'shipment' from shipment;
