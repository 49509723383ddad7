import { DiscardPledge } from "@/components/discards/discard-pledge";
import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { refusalMessage } from "@/lib/i18n/refusals";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/clock";
import { closedBecause, openMoves } from "@/lib/kernel/lifecycle";
import { raisePledgeAction, withdrawPledgeAction } from "@/lib/pledges/actions";
import type { ItemRow } from "@/lib/pledges/items/queries";
import { isWithAuthor, pledgeLifecycle } from "@/lib/pledges/lifecycle";
import type { Proposal } from "@/lib/pledges/proposals/queries";
import type { PledgeRow } from "@/lib/pledges/queries";
import { DialogForm, Hidden } from "./dialog-form";
import { OwnItems } from "./own-items";
import { stateTones } from "./pledge-facts";
import { PledgeRail } from "./pledge-rail";
import { AcceptChange, RefuseChange } from "./proposal-moves";
import { ProposalView } from "./proposal-view";
import { ReturnedNotice } from "./returned-notice";

type OwnPledgeProps = {
  locale: Locale;
  actor: Actor;
  pledge: PledgeRow;
  items: readonly ItemRow[];
  proposals: readonly Proposal[];
  today: Day;
};

/** The member's own pledge from the first visit to the last item judged. */
export function OwnPledge({ locale, actor, pledge, items, proposals, today }: OwnPledgeProps) {
  const [words, me] = [loadWords(locale, "pledges"), loadWords(locale, "me")];
  const draft = isWithAuthor(pledge);
  const org = pledge.orgCode;
  const editing = `/me/pledges/items?org=${org}&pledge=${pledge.id}`;
  const path = (item: ItemRow) => (draft ? `${editing}&item=${item.id}` : `/me/pledges/${item.id}?org=${org}`);
  return (
    <>
      <PledgeRail locale={locale} state={pledge.state} items={items} />
      <ProposalView locale={locale} pledge={pledge} items={items} proposals={proposals} />
      {pledge.state === "RETURNED" && pledge.returned ? (
        <ReturnedNotice locale={locale} returned={pledge.returned} />
      ) : null}
      <p className="mb-3 flex flex-wrap items-center gap-3 text-sm text-ink-2">
        <Tag tone={stateTones[pledge.state]}>{words(`states.${pledge.state}`)}</Tag>
        {pledge.state === "PUBLISHED" ? (
          <BoardLink locale={locale} pledge={pledge} />
        ) : (
          me("examined", { org: pledge.examinerOrgName })
        )}
      </p>
      {items.length > 0 ? (
        <OwnItems locale={locale} items={items} today={today} href={path} />
      ) : (
        <p className="mb-5">{words("detail.noItems")}</p>
      )}
      {draft ? (
        <LinkButton href={editing} tone={items.length === 0 ? "primary" : "plain"} className="mb-3 w-full text-lg">
          {me("addItem")}
        </LinkButton>
      ) : null}
      <OwnMoves locale={locale} actor={actor} pledge={pledge} />
      {pledge.state === "SURVEYED" ? (
        <div className="mt-3">
          <DiscardPledge locale={locale} org={org} pledgeId={pledge.id} />
        </div>
      ) : null}
    </>
  );
}

/** Only what hangs on a public board is led to. */
function BoardLink({ locale, pledge }: { locale: Locale; pledge: PledgeRow }) {
  if (pledge.orgPublication !== "PUBLIC") return null;
  return (
    <a href={`/board/${pledge.orgCode}`} className="inline-flex min-h-target items-center underline underline-offset-4">
      {loadWords(locale, "me")("openBoard")}
    </a>
  );
}

function OwnMoves({ locale, actor, pledge }: { locale: Locale; actor: Actor; pledge: PledgeRow }) {
  const [words, me] = [loadWords(locale, "pledges"), loadWords(locale, "me")];
  const open = openMoves(pledgeLifecycle, actor, pledge);
  const hidden = { org: pledge.orgCode, pledgeId: pledge.id };
  if (open.includes("withdraw")) {
    return (
      <ActionForm action={withdrawPledgeAction} words={formWords(locale)}>
        <Hidden values={hidden} />
        <SubmitButton tone="plain" className="w-full text-lg">
          {me("withdraw")}
        </SubmitButton>
      </ActionForm>
    );
  }
  if (open.includes("accept")) {
    return (
      <div className="grid gap-3">
        <AcceptChange locale={locale} pledge={pledge} />
        <RefuseChange locale={locale} pledge={pledge} />
      </div>
    );
  }
  if (!open.includes("raise") || pledge.items === 0) return null;
  const missing = closedBecause(pledgeLifecycle, "raise", actor, pledge);
  if (missing) {
    return <Notice tone="warn" title={words("detail.whenMissing", { reason: refusalMessage(locale, missing) })} />;
  }
  return (
    <div className="grid">
      <DialogForm
        locale={locale}
        action={raisePledgeAction}
        hidden={hidden}
        trigger={me("raise")}
        tone="primary"
        title={me("raise")}
        submit={me("raise")}
        note={words("detail.raiseNote", { org: pledge.examinerOrgName })}
      />
    </div>
  );
}
