/** The two tables that no role of the application may read (INV-08). */
export const secretTables = ["slip", "ballot"] as const;
export type SecretTable = (typeof secretTables)[number];
