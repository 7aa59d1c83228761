select buyer from order_limit;
