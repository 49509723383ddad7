import { z } from "zod";

export const removePasskeySchema = z.object({
  passkeyId: z.string({ error: "required" }).min(1, "required").max(400, "tooLong"),
});
