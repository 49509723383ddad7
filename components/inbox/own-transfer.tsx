import { Tag } from "@/components/ui/tag";
import { Timeline } from "@/components/ui/timeline";
import type { Tone } from "@/components/ui/tones";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { OwnTransfer } from "@/lib/notifications/home/queries";

const tones: Record<OwnTransfer["state"], Tone> = {
  IN_TRANSIT: "due",
  RECEIVED: "ok",
  REFUSED: "late",
  RECALLED: "neutral",
};

/** 组织关系转接: where the member's own papers are, and what comes next. */
export function OwnTransferCard({ locale, transfer }: { locale: Locale; transfer: OwnTransfer }) {
  const words = loadWords(locale, "me");
  const { fromName, toName, sentOn, receivedOn, state, reason } = transfer;
  const sent = { key: "sent", title: words("transfer.sent", { org: fromName }), at: formatFullDay(locale, sentOn) };
  const next = {
    key: "next",
    title: words(`transfer.states.${state}`, { org: state === "RECALLED" ? fromName : toName }),
    at: receivedOn ? formatFullDay(locale, receivedOn) : words("transfer.waiting"),
    ...(reason ? { note: reason } : {}),
  };
  return (
    <div className="mb-3 border border-line bg-sheet px-4 pt-3">
      <p className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <b className="font-semibold">{words("transfer.way", { from: fromName, to: toName })}</b>
        <Tag tone={tones[state]}>{words(`transfer.tags.${state}`)}</Tag>
      </p>
      <Timeline happenings={state === "IN_TRANSIT" || receivedOn ? [next, sent] : [{ ...next, at: "" }, sent]} />
    </div>
  );
}
