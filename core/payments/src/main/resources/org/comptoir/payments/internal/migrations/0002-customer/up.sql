-- Whose payment it is, for those who do not reach every customer; none for payments from before this was kept, which only
-- who reaches everything sees.
alter table payment add column customer ${uuid};
create index payment_customer on payment (company, customer);
