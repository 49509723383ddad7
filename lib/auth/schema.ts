import { z } from "zod";
import { words } from "@/lib/kernel/fields";

const password = z.string({ error: "required" }).min(1, "required").max(200, "tooLong");

export const changePasswordSchema = z.object({
  currentPassword: password,
  newPassword: password,
  repeatPassword: password,
});
export type ChangePassword = z.output<typeof changePasswordSchema>;

/** A sign-in name: what a secretary can read out over the telephone. */
export const loginSchema = words(40)
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,}$/, "invalid");

export const setUpSchema = z.object({
  token: words(200),
  orgName: words(80),
  orgCode: words(12)
    .toLowerCase()
    .regex(/^[a-z][a-z0-9]{2,11}$/, "invalid"),
  orgKind: z.enum(["LOCAL_COMMITTEE", "WORKING_COMMITTEE", "COMMITTEE", "GENERAL_BRANCH", "BRANCH"], {
    error: "notAnOption",
  }),
  secretaryName: words(40),
  login: loginSchema,
  newPassword: password,
  repeatPassword: password,
});
export type SetUp = z.output<typeof setUpSchema>;
