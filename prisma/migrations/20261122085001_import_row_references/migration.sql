-- A row's org is its batch's, and the org it names is proved when it is written: two look-ups less for each of ten thousand rows.
alter table import_row drop constraint import_row_org_id_fkey, drop constraint import_row_target_org_id_fkey;
