select id from sample;
