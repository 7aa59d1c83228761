-- What a document is found by: number, code and name of the customer, folded.
alter table invoice add column search_text varchar(520) default '' not null;
update invoice set search_text = lower(invoice_no || ' ' || customer_code || ' ' || customer_name);

-- The documents of an order, and those of a customer, newest first.
create index invoice_order on invoice (company, order_id);
create index invoice_customer_day on invoice (company, customer, issued_on desc, id desc);
