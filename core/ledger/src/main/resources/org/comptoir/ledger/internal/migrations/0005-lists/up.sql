-- What an entry is found by: journal and number, piece, label, and the name of the customer whose account it touches, folded.
alter table ledger_entry add column search_text varchar(700) default '' not null;
update ledger_entry set search_text = lower(journal || ' ' || rtrim(cast(entry_no as char(20))) || ' ' || piece || ' ' || label
  || ' ' || coalesce((select max(p.auxiliary_label) from ledger_posting p where p.company = ledger_entry.company
    and p.journal = ledger_entry.journal and p.entry_no = ledger_entry.entry_no), ''));

-- Newest first, and those of a document.
create index ledger_entry_by_day on ledger_entry (company, booked_on desc, id desc);
create index ledger_entry_by_piece on ledger_entry (company, piece, id);
