-- A condition stays with its customer when the customer's code changes.
delete from price_conditions where customer_code <> '';
alter table price_conditions drop column customer_code;
alter table price_conditions add column customer ${uuid};
