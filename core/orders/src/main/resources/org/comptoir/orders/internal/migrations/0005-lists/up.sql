-- What an order is found by: number, code and name of the customer, reference, folded.
alter table sales_order add column search_text varchar(400) default '' not null;
update sales_order set search_text = lower(order_no || ' ' || customer_code || ' ' || reference);

-- The orders of a customer, and those in a state, newest first.
create index sales_order_customer on sales_order (company, customer, ordered_on desc, id desc);
create index sales_order_state on sales_order (company, state, ordered_on desc, id desc);

-- As lists are sorted, each way: Derby reads an index in its own direction only.
create index sales_order_day_up on sales_order (company, ordered_on, id);
create index sales_order_code on sales_order (company, customer_code, id);
create index sales_order_code_down on sales_order (company, customer_code desc, id desc);
create index sales_order_gross on sales_order (company, gross_minor, id);
create index sales_order_gross_down on sales_order (company, gross_minor desc, id desc);
