import { BulkBar } from "@/components/ui/bulk-bar";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { catalogues } from "@/lib/i18n/catalogues";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import {
  publishPledgesAction,
  reopenPledgesAction,
  returnPledgesAction,
  settlePledgesAction,
} from "@/lib/pledges/actions";
import type { LastBatch } from "@/lib/pledges/examinations/queries";
import { Hidden } from "./dialog-form";

type ExamineBulkProps = { locale: Locale; org: string; form: string; stage: "RAISED" | "SETTLED" };

/** Many at once; whoever it could not be done for is named afterwards. */
export function ExamineBulk({ locale, org, form, stage }: ExamineBulkProps) {
  const counted = catalogues[locale].common.lists.selected;
  if (stage === "SETTLED")
    return (
      <>
        <form id={form} />
        <BulkBar form={form} name="pledgeId" counted={counted}>
          <PublishChosen locale={locale} org={org} form={form} />
        </BulkBar>
      </>
    );
  return (
    <>
      <ActionForm action={settlePledgesAction} words={formWords(locale)} id={form}>
        <Hidden values={{ org }} />
        <BulkBar form={form} name="pledgeId" counted={counted}>
          <SubmitButton>{loadWords(locale, "pledges")("examine.settleChosen")}</SubmitButton>
        </BulkBar>
      </ActionForm>
      <ReturnChosen locale={locale} org={org} form={form} />
    </>
  );
}

type ChosenProps = { locale: Locale; org: string; form: string };

/** Nothing takes publication back: first in plain words what anybody will read and what stays inside. */
function PublishChosen({ locale, org, form }: ChosenProps) {
  const words = loadWords(locale, "pledges");
  const close = loadWords(locale, "common")("buttons.cancel");
  return (
    <Dialog
      trigger={words("examine.publishChosen")}
      tone="primary"
      title={words("detail.publishTitle")}
      closeLabel={close}
    >
      <ActionForm action={publishPledgesAction} words={formWords(locale)} take={{ form, name: "pledgeId" }}>
        <Hidden values={{ org }} />
        <p className="mb-3">{words("examine.publishWhat")}</p>
        <p className="mb-3">{words("detail.publishNotNote")}</p>
        <p className="mb-4">{words("detail.publishAfter")}</p>
        <SubmitButton>{words("moves.publish")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}

/** The ticked rows belong to the form above, so this one takes them along when it is sent. */
function ReturnChosen({ locale, org, form }: ChosenProps) {
  const words = loadWords(locale, "pledges");
  return (
    <details className="mt-2" data-screen-only>
      <summary className="inline-flex min-h-target items-center underline underline-offset-4">
        {words("examine.returnChosen")}
      </summary>
      <ActionForm action={returnPledgesAction} words={formWords(locale)} take={{ form, name: "pledgeId" }}>
        <Hidden values={{ org }} />
        <p className="mb-2 text-sm text-ink-2">{words("examine.returnChosenNote")}</p>
        <Field name="reason" label={words("fields.returnReason")} required>
          <TextInput maxLength={500} />
        </Field>
        <SubmitButton tone="plain">{words("examine.returnChosen")}</SubmitButton>
      </ActionForm>
    </details>
  );
}

/** 撤销操作: the last act of this examiner, as long as nothing of it is published. */
export function UndoBatch({ locale, org, batch }: { locale: Locale; org: string; batch: LastBatch }) {
  const words = loadWords(locale, "pledges");
  const title = words("examine.lastBatch", { time: formatMoment(locale, batch.at), count: batch.pledgeIds.length });
  return (
    <Notice title={title}>
      <ActionForm action={reopenPledgesAction} words={formWords(locale)}>
        <Hidden values={{ org }} />
        {batch.pledgeIds.map((id) => (
          <input key={id} type="hidden" name="pledgeId" value={id} />
        ))}
        <SubmitButton tone="plain">{words("examine.undo")}</SubmitButton>
      </ActionForm>
    </Notice>
  );
}
