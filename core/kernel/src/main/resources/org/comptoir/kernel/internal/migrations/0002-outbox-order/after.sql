-- Nothing of it was lost.
select count(*) from outbox_delivery where aggregate = 'ord_1' having count(*) <> 2;
