select id from ledger_entry where search_text not like lower(journal || ' ' || rtrim(cast(entry_no as char(20))) || ' ' || piece || ' ' || label || '%');
