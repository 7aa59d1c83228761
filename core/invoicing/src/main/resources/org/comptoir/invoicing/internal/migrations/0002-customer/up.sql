-- Whose document it is, for those who do not reach every customer; none for documents issued before this was kept, which
-- only who reaches everything sees.
alter table invoice add column customer ${uuid};
create index invoice_customer on invoice (company, customer);
