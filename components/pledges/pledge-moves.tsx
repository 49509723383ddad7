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
  publishPledgeAction,
  raisePledgeAction,
  returnPledgeAction,
  settlePledgeAction,
  withdrawPledgeAction,
} from "@/lib/pledges/actions";
import { type PledgeMove, pledgeLifecycle } from "@/lib/pledges/lifecycle";
import type { PledgeRow } from "@/lib/pledges/queries";
import { DialogForm, Hidden } from "./dialog-form";

type PledgeMovesProps = { locale: Locale; actor: Actor; pledge: PledgeRow };

/** The buttons this person has here, read from the law itself. */
export function PledgeMoves({ locale, actor, pledge }: PledgeMovesProps) {
  const words = loadWords(locale, "pledges");
  const open = openMoves(pledgeLifecycle, actor, pledge);
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
        {open.includes("publish") ? <Publish locale={locale} pledge={pledge} /> : null}
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

/** Before publishing, in plain words, what becomes public. */
function Publish({ locale, pledge }: MoveProps) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={publishPledgeAction}
      hidden={examining(pledge)}
      trigger={words("moves.publish")}
      tone="primary"
      title={words("detail.publishTitle")}
      submit={words("moves.publish")}
      note={words("detail.publishNote", { count: pledge.items })}
    />
  );
}
