select id from ledger_entry where ended_at is not null;
