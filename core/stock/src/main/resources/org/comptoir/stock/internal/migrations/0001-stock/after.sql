select company from stock_level;
select company from stock_move;
select company from stock_expected;
