/** How long a printed slip opens the door. */
export const slipDays = 14;
