import { z } from "zod";

const asked = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), shape.optional().catch(undefined));

/** What the address asks of the items of a line; what is not understood asks nothing. */
export const lineQuerySchema = z.object({
  bucket: asked(z.enum(["fulfilled", "due", "notDue", "withdrawn"])),
  /** Code of a lower org whose line alone is meant. */
  below: asked(z.string().regex(/^[a-z0-9]{1,20}$/)),
  sort: asked(z.enum(["tree", "due"])),
  after: asked(z.string().max(500)),
  before: asked(z.string().max(500)),
  /** The last page, read from its end. */
  end: asked(z.literal("1")),
});
export type LineQuery = z.output<typeof lineQuerySchema>;
