import { ButtonRow } from "@/components/ui/button-row";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { ToldEvent } from "@/lib/audit/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";
import type { Phrase } from "@/lib/orgs/phrases/queries";
import { rectificationLifecycle } from "@/lib/rectifications/lifecycle";
import { mayVerify } from "@/lib/rectifications/policy";
import type { ProblemCode } from "@/lib/rectifications/problems/queries";
import type { Rectification } from "@/lib/rectifications/queries";
import { areContent, isSettled } from "@/lib/rectifications/rules";
import { CloseDialog, DateDialog, ReasonDialog, VerifyDialog } from "./head-forms";
import { BeginForm, ProgressForms } from "./owner-forms";
import { ClassifyDialog } from "./similar-list";

type Props = {
  locale: Locale;
  org: string;
  found: Rectification;
  actor: Actor;
  codes: readonly ProblemCode[];
  phrases: readonly Phrase[];
  events: readonly ToldEvent[];
};

/** What this person can do now, from the law itself; and in words whom the matter waits for. */
export function Corrections({ locale, org, found, actor, codes, phrases, events }: Props) {
  const words = loadWords(locale, "rectifications");
  const moves = openMoves(rectificationLifecycle, actor, found);
  const mayExtend = !isSettled(found.state) && found.state !== "VERIFIED" && mayVerify(actor, found) === true;
  const keys = { locale, org, id: found.id };
  return (
    <Section title={words("sections.act")}>
      <p className="mb-4 text-ink-2">{words(`waiting.${found.state}`, { owner: found.ownerName })}</p>
      {found.state === "IN_PROGRESS" ? <SentBack locale={locale} events={events} /> : null}
      {moves.includes("begin") ? <BeginForm {...keys} phrases={phrases} /> : null}
      {moves.includes("report") ? <ProgressForms {...keys} /> : null}
      <ButtonRow>
        {moves.includes("verify") ? <VerifyDialog {...keys} /> : null}
        {moves.includes("return") ? <ReasonDialog {...keys} act="return" /> : null}
        {moves.includes("close") && areContent(found.sourceKind, found.answers) ? <CloseDialog {...keys} /> : null}
        {mayExtend ? <DateDialog {...keys} act="extend" /> : null}
        {moves.includes("reopen") ? <DateDialog {...keys} act="reopen" /> : null}
        {moves.includes("cancel") ? <ReasonDialog {...keys} act="cancel" /> : null}
        {codes.length > 0 && mayVerify(actor, found) === true ? (
          <ClassifyDialog {...keys} codes={codes} chosen={found.problemCodeId} />
        ) : null}
      </ButtonRow>
    </Section>
  );
}

const turns = ["rectification.report", "rectification.return", "rectification.reopen"];

/** Whoever works on it again reads first what was found wanting. */
function SentBack({ locale, events }: Pick<Props, "locale" | "events">) {
  const last = events.findLast(({ kind }) => turns.includes(kind));
  if (last?.kind !== "rectification.return" || typeof last.facts.reason !== "string") return null;
  return <Notice tone="warn" title={loadWords(locale, "rectifications")("sentBack", { reason: last.facts.reason })} />;
}
