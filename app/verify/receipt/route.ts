import { draw, lookOf } from "@/components/ballot/draw";
import { LookupPage } from "@/components/ballot/lookup-page";
import { findReceipt } from "@/lib/evaluations/receipts/queries";
import { readReceipt } from "@/lib/evaluations/receipts/rules";
import { loadWords } from "@/lib/i18n/words";

export async function GET(request: Request) {
  const look = lookOf(request, "/verify/receipt");
  const typed = (new URL(request.url).searchParams.get("receipt") ?? "").slice(0, 100).trim();
  const asked = readReceipt(typed);
  const found = asked ? await findReceipt(asked) : "unreadable";
  return draw(
    LookupPage({
      look,
      words: loadWords(look.locale, "ballot"),
      typed,
      orgCode: asked?.orgCode ?? "",
      found: typed ? found : undefined,
    }),
  );
}
