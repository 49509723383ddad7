import { z } from "zod";
import { isId } from "@/lib/kernel/ids";
import { queueQuerySchema } from "../queues/schema";

/** By what somebody owes a review: as the head, by the division of work, as a contact leader. */
export const duties = ["HEAD", "DIVISION", "CONTACT"] as const;
export type Duty = (typeof duties)[number];

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** Whose subjects are shown, as the address carries it; what is not understood counts as none. */
export const reviewersQuerySchema = z.object({
  reviewer: z.preprocess(first, z.string().refine(isId).optional().catch(undefined)),
  duty: z.preprocess(first, z.enum(duties).catch("HEAD")),
  below: z.preprocess(
    first,
    z
      .string()
      .regex(/^[\w.~/-]{0,200}$/)
      .optional()
      .catch(undefined),
  ),
  after: queueQuerySchema.shape.after,
  /** The reviewer a page of them goes on after, as duty~person. */
  from: z.preprocess(
    first,
    z
      .string()
      .transform((text) => text.split("~"))
      .pipe(z.tuple([z.enum(duties), z.string().refine(isId)]))
      .transform(([duty, personId]) => ({ duty, personId }))
      .optional()
      .catch(undefined),
  ),
});
export type ReviewersQuery = Pick<z.output<typeof reviewersQuerySchema>, "duty" | "after">;
