select invoice_no from invoice where search_text <> lower(invoice_no || ' ' || customer_code || ' ' || customer_name);
