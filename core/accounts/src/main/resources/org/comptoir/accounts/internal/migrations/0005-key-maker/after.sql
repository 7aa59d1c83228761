select maker from api_keys where maker = '';
select maker from api_keys where maker like 'api-key:%' and revoked_at is null;
