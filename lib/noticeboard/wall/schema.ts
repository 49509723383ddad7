import { z } from "zod";
import { isId } from "@/lib/kernel/ids";
import { opinionKinds } from "../opinions/schema";

const optionalId = z
  .string()
  .default("")
  .transform((typed) => (isId(typed) ? typed : null));

/** What the masses send from the board: neither name nor telephone is needed. `website` is there for machines to fill in. */
export const submitOpinionSchema = z.object({
  text: z.string().trim().min(5).max(1000),
  kind: z.enum(opinionKinds).default("ADVICE"),
  name: z.string().trim().max(30).default(""),
  contact: z.string().trim().max(60).default(""),
  pledge: optionalId,
  call: optionalId,
  website: z.string().default(""),
});
