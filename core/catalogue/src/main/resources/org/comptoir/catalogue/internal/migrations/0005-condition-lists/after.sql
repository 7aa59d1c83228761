select search_text from price_conditions;
