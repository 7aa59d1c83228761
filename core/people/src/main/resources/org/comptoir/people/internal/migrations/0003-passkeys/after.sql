select id, passkeys from person;
select credential_digest from person_passkey;
select digest from person_challenge;
