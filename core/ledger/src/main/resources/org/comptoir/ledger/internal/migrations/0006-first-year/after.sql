select first_on, last_on from ledger_first_year;
