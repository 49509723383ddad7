import { DiscardPledge } from "@/components/discards/discard-pledge";
import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextArea } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { refusalMessage } from "@/lib/i18n/refusals";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { closedBecause, openMoves } from "@/lib/kernel/lifecycle";
import {
  raisePledgeAction,
  reopenPledgesAction,
  returnPledgeAction,
  settlePledgeAction,
  withdrawPledgeAction,
} from "@/lib/pledges/actions";
import type { ItemRow } from "@/lib/pledges/items/queries";
import { type PledgeMove, pledgeLifecycle } from "@/lib/pledges/lifecycle";
import { mayWrite } from "@/lib/pledges/policy";
import type { PledgeRow } from "@/lib/pledges/queries";
import { DialogForm, Hidden } from "./dialog-form";
import { AcceptChange, RefuseChange } from "./proposal-moves";
import { PublishPledge } from "./publish-pledge";

type PledgeMovesProps = { locale: Locale; actor: Actor; pledge: PledgeRow; items: readonly ItemRow[] };

/** The buttons this person has here, read from the law itself. */
export function PledgeMoves({ locale, actor, pledge, items }: PledgeMovesProps) {
  const words = loadWords(locale, "pledges");
  const open = openMoves(pledgeLifecycle, actor, pledge);
  const discards = pledge.state === "SURVEYED" && mayWrite(actor, pledge);
  if (open.length === 0) return null;
  const missing = open.includes("raise") ? closedBecause(pledgeLifecycle, "raise", actor, pledge) : null;
  return (
    <div className="mb-6">
      {missing ? (
        <Notice tone="warn" title={words("detail.whenMissing", { reason: refusalMessage(locale, missing) })} />
      ) : null}
      <ButtonRow>
        {open.includes("raise") && !missing ? <Raise locale={locale} pledge={pledge} /> : null}
        {open.includes("withdraw") ? <Withdraw locale={locale} pledge={pledge} /> : null}
        {open.includes("settle") ? <Settle locale={locale} pledge={pledge} /> : null}
        {open.includes("return") ? <Return locale={locale} pledge={pledge} /> : null}
        {open.includes("accept") ? <AcceptChange locale={locale} pledge={pledge} /> : null}
        {open.includes("refuse") ? <RefuseChange locale={locale} pledge={pledge} /> : null}
        {open.includes("publish") ? <PublishPledge locale={locale} pledge={pledge} items={items} /> : null}
        {discards ? <DiscardPledge locale={locale} org={pledge.orgCode} pledgeId={pledge.id} /> : null}
        {open.includes("reopen") ? <Reopen locale={locale} pledge={pledge} /> : null}
      </ButtonRow>
    </div>
  );
}

type MoveProps = { locale: Locale; pledge: PledgeRow };

const own = (pledge: PledgeRow) => ({ org: pledge.orgCode, pledgeId: pledge.id });
const examining = (pledge: PledgeRow) => ({ org: pledge.examinerOrgCode, pledgeId: pledge.id });

function Raise({ locale, pledge }: MoveProps) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={raisePledgeAction}
      hidden={own(pledge)}
      trigger={words("moves.raise")}
      tone="primary"
      title={words("moves.raise")}
      submit={words("moves.raise")}
      note={words("detail.raiseNote", { org: pledge.examinerOrgName })}
    />
  );
}

function Withdraw({ locale, pledge }: MoveProps) {
  return (
    <ActionForm action={withdrawPledgeAction} words={formWords(locale)}>
      <Hidden values={own(pledge)} />
      <SubmitButton tone="plain">{moveWord(locale, "withdraw")}</SubmitButton>
    </ActionForm>
  );
}

const moveWord = (locale: Locale, move: PledgeMove) => loadWords(locale, "pledges")(`moves.${move}`);

function Settle({ locale, pledge }: MoveProps) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={settlePledgeAction}
      hidden={examining(pledge)}
      trigger={words("moves.settle")}
      tone="primary"
      title={words("detail.settleTitle")}
      submit={words("moves.settle")}
    >
      <Field name="reason" label={words("fields.settleReason")}>
        <TextArea rows={2} maxLength={500} />
      </Field>
    </DialogForm>
  );
}

function Return({ locale, pledge }: MoveProps) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={returnPledgeAction}
      hidden={examining(pledge)}
      trigger={words("moves.return")}
      title={words("detail.returnTitle")}
      submit={words("moves.return")}
    >
      <Field name="reason" label={words("fields.returnReason")} hint={words("fields.returnReasonHint")} required>
        <TextArea rows={4} maxLength={500} />
      </Field>
    </DialogForm>
  );
}

/** 撤销操作: nobody has seen it published yet. */
function Reopen({ locale, pledge }: MoveProps) {
  return (
    <ActionForm action={reopenPledgesAction} words={formWords(locale)}>
      <Hidden values={examining(pledge)} />
      <SubmitButton tone="quiet">{moveWord(locale, "reopen")}</SubmitButton>
    </ActionForm>
  );
}
