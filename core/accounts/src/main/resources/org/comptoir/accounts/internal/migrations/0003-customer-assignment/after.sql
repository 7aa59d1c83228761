select user_id from customer_assignment;
