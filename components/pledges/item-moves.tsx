import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/clock";
import { openMoves } from "@/lib/kernel/lifecycle";
import {
  amendItemAction,
  claimItemAction,
  confirmItemAction,
  declineItemAction,
  recordProgressAction,
  terminateItemAction,
} from "@/lib/pledges/items/actions";
import { itemLifecycle } from "@/lib/pledges/items/lifecycle";
import { mayReport } from "@/lib/pledges/items/policy";
import type { ItemRow } from "@/lib/pledges/items/queries";
import { isExaminer } from "@/lib/pledges/policy";
import { DialogForm } from "./dialog-form";
import { AskExtension, Reschedule } from "./extension-moves";
import { ClaimFields, ProgressFields } from "./report-fields";
import { WordingFields } from "./wording-fields";

type ItemMovesProps = {
  locale: Locale;
  actor: Actor;
  item: ItemRow;
  today: Day;
  /** An extension waits for its answer: nobody asks twice. */
  asked: boolean;
};

/** What this person can do with a published item. */
export function ItemMoves({ locale, actor, item, today, asked }: ItemMovesProps) {
  if (item.pledgeState !== "PUBLISHED") return null;
  const open = openMoves(itemLifecycle, actor, item);
  const reports = mayReport(actor, item) && (item.state === "OPEN" || item.state === "CLAIMED");
  const amends = item.state === "OPEN" && isExaminer(actor, item) === true;
  const asks = reports && item.state === "OPEN" && item.dueOn >= today && !asked;
  if (open.length === 0 && !reports) return null;
  return (
    <ButtonRow>
      {open.includes("confirm") ? <Confirm locale={locale} item={item} /> : null}
      {open.includes("decline") ? <Decline locale={locale} item={item} /> : null}
      {reports ? <Report locale={locale} item={item} today={today} /> : null}
      {open.includes("claim") ? <Claim locale={locale} item={item} /> : null}
      {asks ? <AskExtension locale={locale} item={item} /> : null}
      {amends ? <Amend locale={locale} item={item} /> : null}
      {amends ? <Reschedule locale={locale} item={item} /> : null}
      {open.includes("terminate") ? <Terminate locale={locale} item={item} /> : null}
    </ButtonRow>
  );
}

type MoveProps = { locale: Locale; item: ItemRow };

const own = (item: ItemRow) => ({ org: item.orgCode, itemId: item.id });
const examining = (item: ItemRow) => ({ org: item.examinerOrgCode, itemId: item.id });

function Report({ locale, item, today }: MoveProps & { today: Day }) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={recordProgressAction}
      hidden={own(item)}
      trigger={words("itemMoves.progress")}
      title={words("detail.progressTitle")}
      submit={words("itemMoves.progress")}
    >
      <ProgressFields locale={locale} today={today} />
    </DialogForm>
  );
}

function Claim({ locale, item }: MoveProps) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={claimItemAction}
      hidden={own(item)}
      trigger={words("itemMoves.claim")}
      title={words("detail.claimTitle")}
      submit={words("itemMoves.claim")}
    >
      <ClaimFields locale={locale} />
    </DialogForm>
  );
}

function Confirm({ locale, item }: MoveProps) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={confirmItemAction}
      hidden={examining(item)}
      trigger={words("itemMoves.confirm")}
      tone="primary"
      title={words("detail.confirmTitle")}
      submit={words("itemMoves.confirm")}
    >
      <Field name="note" label={words("fields.confirmNote")} hint={words("fields.confirmNoteHint")}>
        <TextArea rows={2} maxLength={300} />
      </Field>
    </DialogForm>
  );
}

function Decline({ locale, item }: MoveProps) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={declineItemAction}
      hidden={examining(item)}
      trigger={words("itemMoves.decline")}
      title={words("detail.declineTitle")}
      submit={words("itemMoves.decline")}
    >
      <Field name="reason" label={words("fields.declineReason")} required>
        <TextArea rows={3} maxLength={300} />
      </Field>
    </DialogForm>
  );
}

function Amend({ locale, item }: MoveProps) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={amendItemAction}
      hidden={examining(item)}
      trigger={words("itemMoves.amend")}
      tone="quiet"
      title={words("detail.amendTitle")}
      submit={words("itemMoves.amend")}
      note={words("detail.amendNote")}
    >
      <WordingFields locale={locale} item={item} />
      <Field name="reason" label={words("fields.amendReason")} required>
        <TextArea rows={2} maxLength={300} />
      </Field>
    </DialogForm>
  );
}

function Terminate({ locale, item }: MoveProps) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={terminateItemAction}
      hidden={examining(item)}
      trigger={words("itemMoves.terminate")}
      tone="quiet"
      title={words("detail.terminateTitle")}
      submit={words("itemMoves.terminate")}
    >
      <Field name="reason" label={words("fields.terminateReason")} hint={words("fields.terminateReasonHint")} required>
        <TextArea rows={3} maxLength={300} />
      </Field>
    </DialogForm>
  );
}
