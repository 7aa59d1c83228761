-- A list by SKU with its search and filters reads this index alone.
drop index products_search;
create index products_list on products (company, sku, id, search_text, family, nature, status);
