/** A record holds as many files as a reader still looks through. */
export const mostFiles = 20;
