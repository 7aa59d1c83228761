select id from approval;
select company from company_limit;
