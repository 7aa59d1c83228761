select name from price_conditions where customer is not null;
