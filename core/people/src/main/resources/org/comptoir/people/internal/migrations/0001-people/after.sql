select id from person;
select digest from person_recovery;
select digest from person_ticket;
select digest from person_session;
select throttle_key from person_throttle;
