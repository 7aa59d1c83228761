select entry_number, person, action from sign_in;
