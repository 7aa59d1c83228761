-- What a payment is found by: its reference, code and name of the customer, folded.
alter table payment add column search_text varchar(520) default '' not null;
update payment set search_text = lower(reference || ' ' || customer_code || ' ' || customer_name);

-- Newest first, and those of an order.
create index payment_by_time on payment (company, created_at desc, id desc);
create index payment_order on payment (company, order_id);
