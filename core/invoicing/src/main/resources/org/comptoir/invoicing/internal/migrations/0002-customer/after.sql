select id from invoice where customer is not null;
