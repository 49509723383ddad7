import { Field } from "@/components/ui/field";
import { TextArea, TextInput } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ItemRow } from "@/lib/pledges/items/queries";
import { acceptChangeAction, proposeChangeAction, refuseChangeAction } from "@/lib/pledges/proposals/actions";
import type { PledgeRow } from "@/lib/pledges/queries";
import { DialogForm } from "./dialog-form";
import { WordingFields } from "./wording-fields";

/** The examiner writes the wording they would settle; the pledger decides. */
export function ProposeChange({ locale, pledge, item }: { locale: Locale; pledge: PledgeRow; item: ItemRow }) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={proposeChangeAction}
      hidden={{ org: pledge.examinerOrgCode, pledgeId: pledge.id, itemId: item.id }}
      trigger={words("moves.propose")}
      title={words("proposal.dialog", { number: item.number })}
      submit={words("moves.propose")}
      note={words("proposal.dialogNote")}
    >
      <WordingFields locale={locale} item={item} />
      <Field name="beneficiary" label={words("fields.beneficiary")}>
        <TextInput defaultValue={item.beneficiary} maxLength={60} />
      </Field>
      <Field name="checkedHow" label={words("fields.checkedHow")}>
        <TextInput defaultValue={item.checkedHow} maxLength={120} />
      </Field>
      <Field name="reason" label={words("proposal.reason")} required>
        <TextArea rows={2} maxLength={500} />
      </Field>
    </DialogForm>
  );
}

export function AcceptChange({ locale, pledge }: { locale: Locale; pledge: PledgeRow }) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={acceptChangeAction}
      hidden={{ org: pledge.orgCode, pledgeId: pledge.id }}
      trigger={words("moves.accept")}
      tone="primary"
      title={words("moves.accept")}
      submit={words("moves.accept")}
      note={words("proposal.note")}
    />
  );
}

export function RefuseChange({ locale, pledge }: { locale: Locale; pledge: PledgeRow }) {
  const words = loadWords(locale, "pledges");
  return (
    <DialogForm
      locale={locale}
      action={refuseChangeAction}
      hidden={{ org: pledge.orgCode, pledgeId: pledge.id }}
      trigger={words("moves.refuse")}
      title={words("moves.refuse")}
      submit={words("moves.refuse")}
    >
      <Field name="reason" label={words("proposal.refuseReason")} required>
        <TextArea rows={3} maxLength={500} />
      </Field>
    </DialogForm>
  );
}
