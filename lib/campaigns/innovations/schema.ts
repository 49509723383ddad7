import { z } from "zod";
import { day, id, note, text } from "@/lib/kernel/fields";

export const openInnovationSchema = z.object({
  name: text(60),
  content: text(500),
  responsiblePersonId: id,
  beginsOn: day,
  dueOn: day,
});
export type OpenInnovation = z.output<typeof openInnovationSchema>;

const innovationId = id;
export const noteInnovationSchema = z.object({
  innovationId,
  happenedOn: day,
  text: text(1000),
  evidence: note(300),
});
export const postponeInnovationSchema = z.object({ innovationId, dueOn: day, text: text(300) });

export const endings = ["finish", "stop"] as const;
export const endInnovationSchema = z.object({
  innovationId,
  ending: z.enum(endings, { error: "choose" }),
  result: text(1000),
  evidence: note(300),
});

export const innovationFilters = ["open", "late", "done", "stopped"] as const;
export type InnovationFilter = (typeof innovationFilters)[number];
