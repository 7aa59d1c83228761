select id from approval where reason <> '';
