import type { Client } from "pg";
import type { Part } from "@/lib/campaigns/templates/rules";

/** A scheme of the library as the migrations put it there. */
export async function libraryParts(client: Client, code: string): Promise<Part[]> {
  const { rows } = await client.query<Part>(
    `select place, kind, name, body, subject, mode, mandatory, rhythm, ends_day as "endsDay", ends_event as "endsEvent"
       from library_part where code = $1 order by place`,
    [code],
  );
  return rows;
}

export const standardCode = "CXZY";
