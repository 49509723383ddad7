import { type OutcomeKind, penalties } from "./schema";

/** Only a person can be admonished or punished by the party. */
export const personalKinds: readonly OutcomeKind[] = ["ADMONITION", "DISCIPLINE"];

export const isPenalty = (kind: OutcomeKind): boolean => (penalties as readonly string[]).includes(kind);
