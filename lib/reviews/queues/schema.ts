import { z } from "zod";
import { isId } from "@/lib/kernel/ids";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** The sort key and id of the last row of the page before. */
const after = z.string().transform((text) => {
  const at = text.lastIndexOf("~");
  const id = text.slice(at + 1);
  return at < 0 || !isId(id) ? undefined : { sortKey: text.slice(0, at), id };
});

/** Conditions of the queue as the address carries them; what is not understood counts as none. */
export const queueQuerySchema = z.object({
  state: z.preprocess(first, z.enum(["DUE", "REVIEWED", "EXEMPTED"]).optional().catch(undefined)),
  name: z.preprocess(
    first,
    z
      .string()
      .trim()
      .max(20)
      .transform((text) => text || undefined)
      .optional()
      .catch(undefined),
  ),
  after: z.preprocess(first, after.optional().catch(undefined)),
});
