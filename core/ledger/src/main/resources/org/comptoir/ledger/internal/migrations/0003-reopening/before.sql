select until_on from period_closing;
