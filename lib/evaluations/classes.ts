/** Who evaluates (EVA-01…04); the database checks the same list. */
export const evaluatorClasses = [
  "SERVICE_USER",
  "MASSES",
  "PARTY_DELEGATE",
  "PEOPLES_DEPUTY",
  "CPPCC_MEMBER",
  "ENTERPRISE",
  "SELF_EMPLOYED",
  "CONDUCT_SUPERVISOR",
] as const;
export type EvaluatorClass = (typeof evaluatorClasses)[number];
