import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";
import { releaseSheetAction, retireSheetAction } from "@/lib/sheets/actions";
import { sheetLifecycle } from "@/lib/sheets/lifecycle";
import type { SheetVersion } from "@/lib/sheets/queries";
import { UploadSheet } from "./upload-sheet";

type SheetMovesProps = { locale: Locale; org: string; actor: Actor; sheet: SheetVersion; keeps: boolean };

/** Fill it; for whoever keeps it: put it in force, put it aside, bring a new edition. */
export function SheetMoves({ locale, org, actor, sheet, keeps }: SheetMovesProps) {
  const words = loadWords(locale, "sheets");
  const open = openMoves(sheetLifecycle, actor, sheet);
  const hidden = (
    <>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="versionId" value={sheet.versionId} />
    </>
  );
  return (
    <>
      {sheet.placed > 0 ? (
        <LinkButton href={`/o/${org}/reports/sheets/${sheet.versionId}/fill`} tone="primary">
          {words("fill")}
        </LinkButton>
      ) : null}
      {keeps && open.includes("release") ? (
        <ActionForm action={releaseSheetAction} words={formWords(locale)}>
          {hidden}
          <SubmitButton tone="plain">{words("release")}</SubmitButton>
        </ActionForm>
      ) : null}
      {keeps && open.includes("retire") ? (
        <ActionForm action={retireSheetAction} words={formWords(locale)}>
          {hidden}
          <SubmitButton tone="quiet">{words("retire")}</SubmitButton>
        </ActionForm>
      ) : null}
      {keeps && sheet.state !== "DRAFT" ? <UploadSheet locale={locale} org={org} formId={sheet.formId} /> : null}
    </>
  );
}
