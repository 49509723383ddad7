import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Paper } from "@/lib/orgs/changes/schema";

/** What a change alters and what it leaves alone, sentence by sentence. */
export type Foresight = { changes: readonly string[]; stays: readonly string[] };
type Typed = Readonly<Record<string, string | number | readonly string[] | undefined>> & Paper;

type PreviewProps = {
  locale: Locale;
  org: string;
  foresight: Foresight;
  typed: Typed;
  action: FormAction;
  /** The form with everything typed still in it. */
  back: string;
  children?: ReactNode;
};

/** Plain words before the confirmation; what was typed travels on in the form. */
export function ChangePreview({ locale, org, foresight, typed, action, back, children }: PreviewProps) {
  const words = loadWords(locale, "tree");
  return (
    <>
      <Notice tone="warn" title={words("previewTitle")}>
        {words("previewIntro")}
      </Notice>
      <Section title={words("willChange")}>
        <Sentences lines={foresight.changes} />
      </Section>
      <Section title={words("willStay")}>
        <Sentences lines={foresight.stays} />
      </Section>
      {children}
      <p className="mb-5 text-ink-2">{paperLine(locale, typed)}</p>
      <ActionForm action={action} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        {Object.entries(typed).flatMap(([name, value]) =>
          [value ?? []].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
        )}
        <div className="flex flex-wrap gap-2.5">
          <SubmitButton>{words("confirm")}</SubmitButton>
          <LinkButton href={back}>{words("back")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}

function Sentences({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="border border-line bg-sheet">
      {lines.map((line) => (
        <li key={line} className="border-line px-4 py-2.5 not-first:border-t">
          {line}
        </li>
      ))}
    </ul>
  );
}

function paperLine(locale: Locale, { documentTitle, documentNumber, documentOn, effectiveOn }: Typed): string {
  const words = loadWords(locale, "tree");
  const title = documentNumber ? words("paperNumber", { title: documentTitle, number: documentNumber }) : documentTitle;
  return [
    words("paperLine", { title }),
    documentOn ? formatFullDay(locale, documentOn) : "",
    words("effective", { day: formatFullDay(locale, effectiveOn) }),
  ]
    .filter(Boolean)
    .join(" · ");
}
