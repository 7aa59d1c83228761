select sku from products;
select code from price_lists;
select since_on from list_prices;
select name from price_conditions;
