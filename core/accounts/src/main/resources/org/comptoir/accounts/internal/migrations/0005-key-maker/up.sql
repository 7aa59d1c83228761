-- For whom a key answers: who made it, or made the key that it was made with. It may never do more than they may.
alter table api_keys add column maker varchar(200) default '' not null;

update api_keys set maker = created_by;

-- Whoever is behind a key that a key made was not kept. It ends rather than answer for nobody.
update api_keys set revoked_at = created_at where revoked_at is null and maker like 'api-key:%';
