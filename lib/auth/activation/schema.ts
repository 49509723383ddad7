import { z } from "zod";

const password = z.string({ error: "required" }).min(1, "required").max(200, "tooLong");

export const activateSchema = z.object({
  code: z.string({ error: "required" }).trim().min(1, "required").max(40, "tooLong"),
  newPassword: password,
  repeatPassword: password,
});
export type Activate = z.output<typeof activateSchema>;
