select id from payment where search_text <> lower(reference || ' ' || customer_code || ' ' || customer_name);
