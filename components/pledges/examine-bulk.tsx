import { BulkBar } from "@/components/ui/bulk-bar";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { publishPledgesAction, settlePledgesAction } from "@/lib/pledges/actions";
import { Hidden } from "./dialog-form";

type ExamineBulkProps = { locale: Locale; org: string; form: string; stage: "RAISED" | "SETTLED" };

/** Many at once; whoever it could not be done for is named afterwards. */
export function ExamineBulk({ locale, org, form, stage }: ExamineBulkProps) {
  const words = loadWords(locale, "pledges");
  const settles = stage === "RAISED";
  return (
    <ActionForm action={settles ? settlePledgesAction : publishPledgesAction} words={formWords(locale)} id={form}>
      <Hidden values={{ org }} />
      <BulkBar form={form} name="pledgeId" counted={catalogues[locale].common.lists.selected}>
        <SubmitButton>{words(settles ? "examine.settleChosen" : "examine.publishChosen")}</SubmitButton>
      </BulkBar>
    </ActionForm>
  );
}
