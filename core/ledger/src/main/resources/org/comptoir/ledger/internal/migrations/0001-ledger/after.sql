select company from ledger_book;
select company from ledger_entry;
select company from ledger_posting;
