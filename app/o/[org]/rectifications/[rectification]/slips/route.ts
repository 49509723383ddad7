import { comesFromHere, parseForm } from "@/lib/auth/action";
import { findCaller } from "@/lib/auth/session";
import { slipsPdf } from "@/lib/documents/slips";
import { formatFullDay } from "@/lib/i18n/format";
import { loadWords } from "@/lib/i18n/words";
import { env } from "@/lib/kernel/env";
import { Refusal, refusalFrom } from "@/lib/kernel/refusal";
import { begin } from "@/lib/kernel/work";
import { issueRecheckSlips } from "@/lib/rectifications/rechecks/commands";
import { issueRecheckSlipsSchema } from "@/lib/rectifications/schema";

type Place = { params: Promise<{ org: string; rectification: string }> };

/** The one answer that holds the codes: a PDF that nothing keeps. Refusals lead back to the matter's page. */
export async function POST(request: Request, { params }: Place) {
  const { org, rectification } = await params;
  try {
    if (!(await comesFromHere())) throw new Refusal("NOT_FOUND");
    const caller = await findCaller(org);
    if (!caller) throw new Refusal("TIMEOUT");
    const form = await request.formData();
    form.set("rectificationId", rectification);
    const input = parseForm(issueRecheckSlipsSchema, form);
    const origin = env.NEXTAUTH_URL ?? new URL(request.url).origin;
    const pdf = await begin(caller, async (work, view) => {
      if (view.mustChange) throw new Refusal("TIMEOUT");
      return sheetsOf(await issueRecheckSlips(work, input), origin);
    });
    return new Response(new Uint8Array(pdf), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `attachment; filename="recheck-${org}.pdf"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    const refusal = refusalFrom(error);
    if (!refusal) throw error;
    const Location = `/o/${org}/rectifications/${rectification}?refused=${refusal.code}`;
    return new Response(null, { status: 303, headers: { Location } });
  }
}

type Issued = Awaited<ReturnType<typeof issueRecheckSlips>>;

function sheetsOf(issued: Issued, origin: string): Buffer {
  const words = loadWords("zh-CN", "rectifications");
  const plain = (key: "title" | "class" | "code" | "how" | "closing" | "phone") => words(`slip.${key}`);
  return slipsPdf({
    org: issued.orgName,
    round: words("slip.round", { number: issued.number }),
    closingDay: issued.expiresOn,
    phone: issued.phone,
    address: new URL("/e/again", origin).host,
    slips: issued.codes.map((code) => ({
      url: new URL(`/e/again/${code}`, origin).href,
      code,
      evaluatorClass: issued.asked,
    })),
    words: {
      title: plain("title"),
      class: plain("class"),
      code: plain("code"),
      how: plain("how"),
      closing: plain("closing"),
      phone: plain("phone"),
      closingDay: (day) => formatFullDay("zh-CN", day),
      count: (sheet, sheets, slips) => words("slip.count", { sheet, sheets, slips }),
    },
  });
}
