select id from person_wish;
