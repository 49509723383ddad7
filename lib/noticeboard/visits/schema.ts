import { z } from "zod";
import { id } from "@/lib/kernel/fields";
import { opinionKinds } from "../opinions/schema";

export const enterHeardSchema = z.object({ findingId: id, kind: z.enum(opinionKinds, { error: "choose" }) });
