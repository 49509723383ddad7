import { buttonClass } from "@/components/ui/button-class";
import type { KnownSlip, UnknownSlip } from "@/lib/evaluations/ballots/queries";
import type { Receipt } from "@/lib/evaluations/receipts/rules";
import { formatFullDay } from "@/lib/i18n/format";
import { Facts, Phone } from "./facts";
import { type BallotWords, Frame, here, type Look } from "./frame";
import { ReceiptCard } from "./receipt-card";
import { LookUp } from "./receipt-page";

export type Standing = "WRONG" | "VOIDED" | "USED_CODE" | "CLOSED" | "NOT_YET" | "INVALID" | "BUSY";

type AnswerPageProps = {
  look: Look;
  standing: Standing;
  slip: KnownSlip | UnknownSlip | null;
  /** Whoever holds a used code may have its receipt. */
  receipt?: Receipt | null | undefined;
  words: BallotWords;
};

/** A code that casts nothing: why, what to do next, whom to call and when. */
export function AnswerPage({ look, standing, slip, receipt, words }: AnswerPageProps) {
  const title = words(`answers.${standing}.title`);
  const again = standing === "WRONG" || standing === "VOIDED";
  return (
    <Frame look={look} title={title} heading={{ above: slip?.orgName ?? words("title"), title }}>
      <p>{words(`answers.${standing}.text`)}</p>
      {receipt ? <Taken look={look} receipt={receipt} words={words} /> : null}
      <Facts facts={factsOf(look, slip, words)} />
      {again ? (
        <a href={here(look, "/e")} className={buttonClass("primary", "w-full")}>
          {words("answers.again")}
        </a>
      ) : null}
      {standing === "BUSY" || standing === "INVALID" ? (
        <a href={here(look)} className={buttonClass("primary", "w-full")}>
          {words("answers.back")}
        </a>
      ) : null}
    </Frame>
  );
}

function Taken({ look, receipt, words }: { look: Look; receipt: Receipt; words: BallotWords }) {
  return (
    <>
      <ReceiptCard label={words("answers.mine")} receipt={receipt} />
      <LookUp look={look} receipt={receipt} label={words("receipt.lookup")} />
      <p className="mt-5">{words("answers.notMine")}</p>
    </>
  );
}

function factsOf({ locale }: Look, slip: AnswerPageProps["slip"], words: BallotWords) {
  if (!slip) return [[words("facts.phone"), words("facts.ask")]] as const;
  const { title, opensOn, closesOn } = slip;
  const round = title ? [[words("facts.round"), title] as const] : [];
  const window =
    opensOn && closesOn
      ? [
          [
            words("facts.window"),
            words("facts.windowValue", { from: formatFullDay(locale, opensOn), to: formatFullDay(locale, closesOn) }),
          ] as const,
        ]
      : [];
  return [
    [words("facts.org"), slip.orgName] as const,
    ...round,
    ...window,
    [words("facts.phone"), <Phone key="phone" number={slip.phone} />] as const,
  ];
}
