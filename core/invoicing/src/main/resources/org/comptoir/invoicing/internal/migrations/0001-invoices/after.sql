-- Every table is there and empty.
select 'invoice' from invoice;
select 'invoice_vat' from invoice_vat;
select 'invoice_document' from invoice_document;
