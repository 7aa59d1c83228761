select until_on, former_on from ledger_closing;
