import { LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { confirmSignatureSheetAction } from "@/lib/reviews/signatures/actions";
import type { SignatureSheet } from "@/lib/reviews/signatures/queries";
import { roundTones } from "./tones";

type Props = { locale: Locale; org: string; path: string; personId: string; sheets: readonly SignatureSheet[] };

/** The sheets of a round: printed, signed, come back. */
export function SignatureList({ sheets, ...shared }: Props) {
  return (
    <ul className="mb-8 grid max-w-3xl gap-3">
      {sheets.map((sheet) => (
        <li key={sheet.id} className="border border-line bg-sheet px-4 py-3">
          <SheetRow {...shared} sheet={sheet} />
        </li>
      ))}
    </ul>
  );
}

type RowProps = Omit<Props, "sheets"> & { sheet: SignatureSheet };

function SheetRow({ locale, org, path, personId, sheet }: RowProps) {
  const words = loadWords(locale, "reviews");
  const { id, number, leaderName: leader, typistName: typist, lines: count, printedAt, confirmedAt } = sheet;
  const [mine, out] = [sheet.typistPersonId === personId, confirmedAt === null];
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong className="font-semibold">{words("signatures.sheet", { leader, number })}</strong>
        <Tag tone={roundTones[out ? "OPEN" : "CLOSED"]}>{words(out ? "signatures.out" : "signatures.back")}</Tag>
      </p>
      <p className="mb-2 text-sm text-ink-2">
        {words("signatures.about", { count, typist, printed: formatMoment(locale, printedAt) })}
        {confirmedAt ? words("signatures.backOn", { leader, at: formatMoment(locale, confirmedAt) }) : ""}
      </p>
      {mine || !out ? (
        <p className="mb-2 flex flex-wrap gap-2">
          {mine ? (
            <LinkButton plain href={`${path}/${id}/paper`} tone={out ? "primary" : "plain"}>
              {words("signatures.print")}
            </LinkButton>
          ) : null}
          {out ? null : (
            <LinkButton plain href={`${path}/${id}/scan`}>
              {words("signatures.look")}
            </LinkButton>
          )}
        </p>
      ) : null}
      {mine && out ? (
        <ActionForm id={`scan-${id}`} action={confirmSignatureSheetAction} words={formWords(locale)} className="pt-2">
          <input type="hidden" name="org" value={org} />
          <input type="hidden" name="sheetId" value={id} />
          <Field name="file" label={words("signatures.scan")} hint={words("signatures.scanHint")} required>
            <TextInput type="file" accept="image/jpeg,image/png,image/webp,application/pdf" />
          </Field>
          <SubmitButton tone="plain">{words("signatures.upload", { leader })}</SubmitButton>
        </ActionForm>
      ) : null}
    </>
  );
}
