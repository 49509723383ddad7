import { z } from "zod";
import { foundOrgSchema } from "@/lib/orgs/changes/schema";

/** A new organisation and, where the name is given, its first secretary. */
export const onboardOrgSchema = foundOrgSchema.extend({
  secretaryName: z.string().trim().max(40, "tooLong").default(""),
  secretaryTitle: z.string().trim().max(60, "tooLong").default(""),
});
export type OnboardOrg = z.output<typeof onboardOrgSchema>;
