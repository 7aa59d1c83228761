-- As lists are sorted, each way: Derby reads an index in its own direction only.
create index customers_code_down on customers (company, code desc, id desc);
create index customers_name on customers (company, name, id);
create index customers_name_down on customers (company, name desc, id desc);
