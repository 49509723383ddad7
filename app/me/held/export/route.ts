import { getLocale } from "next-intl/server";
import { z } from "zod";
import { heldSheet } from "@/components/people/held-sheet";
import { answerPaper } from "@/lib/auth/paper";
import { ledgerBuffer } from "@/lib/documents/ledger";
import type { Locale } from "@/lib/i18n/locales";
import { exportHeld } from "@/lib/people/held/commands";

/** 导出我的资料: a posted form, because taking it leaves an event. */
export async function POST(request: Request) {
  const locale = (await getLocale()) as Locale;
  const org = new URL(request.url).searchParams.get("org") ?? "";
  return answerPaper(request, { org, back: "/me/held", schema: z.object({}) }, async (work, _input, { view }) => {
    const rows = await exportHeld(work);
    const place = { locale, name: view.person.name, org: view.org?.name ?? "", today: work.today };
    return {
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      body: new Uint8Array(await ledgerBuffer(heldSheet(rows, place))),
      name: `zhengyou-${work.today}.xlsx`,
    };
  });
}
