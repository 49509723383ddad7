/** What can be hung up: board sheet on A3 or A4, plates, duty cards, the poster with the code (PLG-33, SYS-23). */
export const sheets = ["sheet-a3", "sheet-a4", "plates", "duty-cards", "poster"] as const;
export type Sheet = (typeof sheets)[number];
