select 1 from payment_subject;
select 1 from payment;
select 1 from payment_act;
