import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import type { ListedReceipt } from "@/lib/evaluations/receipts/queries";
import { receiptLine, receiptOf } from "@/lib/evaluations/receipts/rules";
import { formatFullDay } from "@/lib/i18n/format";
import { TypedLine } from "./code-entry";
import { Facts } from "./facts";
import { type BallotWords, Frame, type Look } from "./frame";

/** `found` is missing before anything was asked, null when no list holds the receipt, "unreadable" when it cannot be one. */
type LookupPageProps = {
  look: Look;
  words: BallotWords;
  typed: string;
  orgCode: string;
  found?: ListedReceipt | null | "unreadable" | undefined;
};

export function LookupPage({ look, words, typed, orgCode, found }: LookupPageProps) {
  return (
    <Frame look={look} title={words("lookup.title")} heading={{ above: words("title"), title: words("lookup.title") }}>
      {found === null ? (
        <Notice tone="warn" title={words("lookup.missing")}>
          {words("lookup.missingNote")}
        </Notice>
      ) : null}
      {found && found !== "unreadable" ? <Found look={look} words={words} found={found} orgCode={orgCode} /> : null}
      <form method="get" action={look.path}>
        <input type="hidden" name="lang" value={look.locale} />
        <input type="hidden" name="size" value={look.size === "large" ? "l" : "s"} />
        <TypedLine
          id="receipt"
          label={words("lookup.label")}
          hint={words("lookup.hint")}
          message={found === "unreadable" ? words("lookup.invalid") : undefined}
          typed={typed}
        />
        <button type="submit" className={buttonClass("primary", "min-h-14 w-full text-lg")}>
          {words("lookup.submit")}
        </button>
      </form>
    </Frame>
  );
}

type FoundProps = { look: Look; words: BallotWords; found: ListedReceipt; orgCode: string };

function Found({ look, words, found, orgCode }: FoundProps) {
  const facts: [string, string][] = [
    [words("lookup.words"), receiptLine(receiptOf(orgCode, found.receipt))],
    [words("facts.org"), found.orgName],
  ];
  if (found.title) facts.push([words("facts.round"), found.title]);
  if (found.closedOn) facts.push([words("lookup.closedOn"), formatFullDay(look.locale, found.closedOn)]);
  return (
    <section className="mb-6">
      <p className="font-serif text-xl font-semibold text-green">{words("lookup.found")}</p>
      <p>{words("lookup.foundNote")}</p>
      <Facts facts={facts} />
    </section>
  );
}
