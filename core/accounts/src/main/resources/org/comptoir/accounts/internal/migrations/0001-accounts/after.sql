select code from companies;
select code from customers;
select name from api_keys;
select once from setup_done;
