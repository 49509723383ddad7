import { z } from "zod";
import { id, words } from "@/lib/kernel/fields";

export const markPointSchema = z.object({ subjectOrgId: id, theme: words(60), practice: words(2_000) });
export type MarkPoint = z.output<typeof markPointSchema>;

export const publishPointSchema = z.object({ pointId: id });
export const endPointSchema = z.object({ pointId: id, reason: words(200) });
export type EndPoint = z.output<typeof endPointSchema>;
