select state from product_imports;
select content from product_import_files;
select code from product_import_findings;
select kind from product_import_effects;
select fields from product_import_mappings;
