/** How many rows a page of a list shows; one more is asked for to know that another follows. */
export const shownRows = 50;
