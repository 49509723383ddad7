import { z } from "zod";
import { isId } from "@/lib/kernel/ids";
import { loginSchema } from "../schema";

const personId = z.string({ error: "required" }).refine(isId, "invalid");

export const openAccountSchema = z.object({ personId, login: loginSchema });
export type OpenAccount = z.output<typeof openAccountSchema>;

export const accountSchema = z.object({ personId });
export type AccountOf = z.output<typeof accountSchema>;
