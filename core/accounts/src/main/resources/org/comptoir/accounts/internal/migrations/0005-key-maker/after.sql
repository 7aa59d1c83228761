select maker from api_keys;
