-- What an order is found by: number, code and name of the customer, reference, folded.
alter table sales_order add column search_text varchar(400) default '' not null;
update sales_order set search_text = lower(order_no || ' ' || customer_code || ' ' || reference);

-- The orders of a customer, newest first; and as lists are sorted, each way: Derby reads an index in its own direction only.
create index sales_order_customer on sales_order (company, customer, ordered_on desc, id desc);
