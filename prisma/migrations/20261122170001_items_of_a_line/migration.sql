-- The items of a whole line by their date: one page is read off this index, state by state, without sorting the rest.
create index pledge_item_line on pledge_item (campaign_id, state, due_on, org_id, id);
