select company from demo_company;
