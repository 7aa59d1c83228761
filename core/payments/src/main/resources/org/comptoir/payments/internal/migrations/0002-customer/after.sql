select id from payment where customer is not null;
