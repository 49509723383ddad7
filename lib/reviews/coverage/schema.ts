import { z } from "zod";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** Conditions of the coverage of a subtree as the address carries them; what is not understood counts as none. */
export const reachQuerySchema = z.object({
  show: z.preprocess(first, z.enum(["LEFT", "COVERED", "MISSING"]).optional().catch(undefined)),
  after: z.preprocess(
    first,
    z
      .string()
      .regex(/^[\w.~/-]{1,200}$/)
      .optional()
      .catch(undefined),
  ),
});
export type ReachQuery = z.output<typeof reachQuerySchema>;
