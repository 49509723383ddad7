import { buttonClass } from "@/components/ui/button-class";
import type { KnownSlip, UnknownSlip } from "@/lib/evaluations/ballots/queries";
import { type Receipt, receiptLine } from "@/lib/evaluations/receipts/rules";
import { formatDay } from "@/lib/i18n/format";
import { type BallotWords, Frame, here, type Look } from "./frame";
import { ReceiptCard } from "./receipt-card";

type ReceiptPageProps = { look: Look; slip: KnownSlip | UnknownSlip | null; receipt: Receipt; words: BallotWords };

/** The answer to a ballot that was taken. */
export function ReceiptPage({ look, slip, receipt, words }: ReceiptPageProps) {
  const day = slip?.closesOn ? formatDay(look.locale, slip.closesOn) : "";
  const below = slip?.title ? { below: slip.title } : {};
  return (
    <Frame
      look={look}
      title={words("receipt.title")}
      heading={{ above: slip?.orgName ?? words("title"), title: words("receipt.title"), ...below }}
    >
      <p className="text-center">{words("receipt.thanks")}</p>
      <ReceiptCard label={words("receipt.label")} receipt={receipt} />
      <p>{words("receipt.use", { day })}</p>
      <p className="mb-5">{words("receipt.keep")}</p>
      <LookUp look={look} receipt={receipt} label={words("receipt.lookup")} />
    </Frame>
  );
}

/** Leads to the look-up with this receipt already typed. */
export function LookUp({ look, receipt, label }: { look: Look; receipt: Receipt; label: string }) {
  const address = `${here(look, "/verify/receipt")}&receipt=${encodeURIComponent(receiptLine(receipt))}`;
  return (
    <a href={address} className={buttonClass("plain", "w-full")}>
      {label}
    </a>
  );
}
