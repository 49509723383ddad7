import { PaperFields } from "@/components/orgs/changes/paper-fields";
import { LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { RadioGroup } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { confirmImportAction, discardImportAction, undoImportAction } from "@/lib/imports/actions";
import type { ImportKind } from "@/lib/imports/fields/schema";
import type { Batch } from "@/lib/imports/queries";
import { obstacleWords } from "./obstacle-words";
import { VisitFields } from "./visit-fields";

type MovesProps = { locale: Locale; org: string; batch: Batch };

/** The two ways in, with what each does; nothing has changed until one of them is chosen. */
export function ConfirmForm({ locale, org, batch, today }: MovesProps & { today: string }) {
  const words = loadWords(locale, "imports");
  const good = batch.addCount + batch.updateCount;
  if (good === 0) return <p className="mb-4">{words("check.nothing")}</p>;
  const options = (["GOOD_ROWS", "ALL_OR_NOTHING"] as const).map((value) => ({
    value,
    label: words(`check.${value}`),
    hint: words(`check.${value}Hint`, { good, bad: batch.badCount }),
  }));
  return (
    <ActionForm action={confirmImportAction} words={formWords(locale)} className="mb-4 max-w-2xl">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="importId" value={batch.id} />
      <Field name="mode" label={words("check.mode")} group required>
        <RadioGroup defaultValue="GOOD_ROWS" options={options} />
      </Field>
      {batch.kind === "ORGS" ? (
        <>
          <h3 className="mt-4 mb-2 font-bold">{words("check.paper")}</h3>
          <PaperFields locale={locale} today={today} />
        </>
      ) : null}
      {batch.kind === "PLEDGES" && batch.addCount > 0 ? <VisitFields locale={locale} today={today} /> : null}
      <SubmitButton>{words("check.submit")}</SubmitButton>
    </ActionForm>
  );
}

export function DiscardForm({ locale, org, batch }: MovesProps) {
  const words = loadWords(locale, "imports");
  return (
    <ActionForm action={discardImportAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="importId" value={batch.id} />
      <SubmitButton tone="quiet">{words("check.discard")}</SubmitButton>
    </ActionForm>
  );
}

/** Where the rows of a kind are seen. */
const addresses: Record<ImportKind, string> = {
  PEOPLE: "/people",
  ORGS: "/orgs",
  PLEDGES: "/pledges",
  INDICATORS: "/campaigns/indicators",
};

/** Who let it in and when, and the way back. */
export function AppliedPanel({ locale, org, batch }: MovesProps) {
  const words = loadWords(locale, "imports");
  return (
    <Notice title={words("done.title")}>
      <p>
        {words("done.by", {
          name: batch.confirmedBy ?? "",
          at: formatMoment(locale, batch.appliedAt ?? batch.uploadedAt),
        })}
      </p>
      <p className="my-2">
        <LinkButton tone="plain" href={`/o/${org}${addresses[batch.kind]}`}>
          {words("done.see", { kind: words(`kinds.${batch.kind}`) })}
        </LinkButton>
      </p>
      {batch.hasFile ? (
        <div className="mt-2">
          <Dialog
            trigger={words("done.undo")}
            title={words("done.undoTitle")}
            closeLabel={loadWords(locale, "common")("buttons.close")}
          >
            <p className="mb-4">{words("done.undoHint")}</p>
            <ActionForm action={undoImportAction} words={formWords(locale)}>
              <input type="hidden" name="org" value={org} />
              <input type="hidden" name="importId" value={batch.id} />
              <SubmitButton tone="danger">{words("done.undoConfirm")}</SubmitButton>
            </ActionForm>
          </Dialog>
        </div>
      ) : (
        <p>{words("done.purged")}</p>
      )}
    </Notice>
  );
}

/** Why the last step was not taken, in words. */
export function Obstacles({ locale, batch }: { locale: Locale; batch: Batch }) {
  const words = loadWords(locale, "imports");
  if (batch.obstacles.length === 0) return null;
  return (
    <Notice tone="warn" title={batch.state === "APPLIED" ? words("obstacles.undo") : words("obstacles.title")}>
      <ul className="list-disc pl-5">
        {batch.obstacles.map((obstacle) => (
          <li key={obstacle}>{obstacleWords(locale, obstacle)}</li>
        ))}
      </ul>
    </Notice>
  );
}
