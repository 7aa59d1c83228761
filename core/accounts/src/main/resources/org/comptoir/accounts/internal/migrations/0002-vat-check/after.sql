select id from vat_check;
